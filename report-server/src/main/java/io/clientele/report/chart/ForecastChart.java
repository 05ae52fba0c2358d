package io.clientele.report.chart;

import static io.clientele.report.chart.Options.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was, what is expected, and how far it may be off. */
public final class ForecastChart {
  /** Everything drawn, one value per label. */
  public record Bands(
      Series actual, Series forecast, Series low80, Series high80, Series low95, Series high95) {}

  private ForecastChart() {}

  /** The chart's option. */
  public static Map<String, Object> option(List<String> labels, Bands bands) {
    Map<String, Object> option = Options.base("axis");
    option.put("legend", Options.legend(List.of(bands.actual().name(), bands.forecast().name())));
    Map<String, Object> axis = Options.categories(labels);
    axis.put("boundaryGap", false);
    option.put("xAxis", axis);
    option.put("yAxis", Options.amounts());
    List<Object> series = new ArrayList<>();
    addBand(series, "95", bands.low95(), bands.high95(), "@band-wide");
    addBand(series, "80", bands.low80(), bands.high80(), "@band");
    series.add(line(bands.actual(), "@accent", "solid"));
    series.add(line(bands.forecast(), "@forecast", "dashed"));
    option.put("series", series);
    return option;
  }

  /** A band is an unseen line at its lower edge with its height stacked on top. */
  private static void addBand(
      List<Object> series, String name, Series low, Series high, String color) {
    List<@Nullable Double> heights = new ArrayList<>();
    for (int position = 0; position < low.values().size(); position++) {
      Double from = low.values().get(position);
      Double to = high.values().get(position);
      heights.add(from == null || to == null ? null : (Double) (to - from));
    }
    series.add(edge(name, low.name(), low.values(), map("opacity", 0)));
    series.add(edge(name, high.name(), heights, map("color", color, "opacity", 1)));
  }

  private static Map<String, Object> edge(
      String stack, String name, List<@Nullable Double> values, Map<String, Object> area) {
    return map(
        "type",
        "line",
        "name",
        name,
        "stack",
        stack,
        "stackStrategy",
        "all",
        "data",
        Options.data(values),
        "symbol",
        "none",
        "silent",
        true,
        "tooltip",
        map("show", false),
        "lineStyle",
        map("opacity", 0),
        "areaStyle",
        area);
  }

  private static Map<String, Object> line(Series series, String color, String type) {
    return map(
        "type", "line",
        "name", series.name(),
        "data", Options.data(series.values()),
        "symbolSize", 5,
        "itemStyle", map("color", color),
        "lineStyle", map("color", color, "type", type, "width", 2.5));
  }
}
