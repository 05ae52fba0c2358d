package io.clientele.report.chart;

import static io.clientele.report.chart.Options.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A figure over time, with the same stretch of another period behind it. */
public final class LineChart {
  private LineChart() {}

  /**
   * The chart's option.
   *
   * @param incomplete the ends that are not complete, joined to their neighbours
   * @param before the period it is compared with, value by value
   */
  public static Map<String, Object> option(
      List<String> labels, Series series, Optional<Series> incomplete, Optional<Series> before) {
    Map<String, Object> option = Options.base("axis");
    List<Object> drawn = new ArrayList<>();
    List<String> names = new ArrayList<>();
    before.ifPresent(
        earlier -> {
          drawn.add(line(earlier, "@before", "dashed", 1.5));
          names.add(earlier.name());
        });
    Map<String, Object> main = line(series, "@accent", "solid", 2.5);
    main.put("areaStyle", map("color", "@accent-soft"));
    drawn.add(main);
    names.add(0, series.name());
    incomplete.ifPresent(
        ends -> {
          drawn.add(line(ends, "@accent", "dotted", 1.5));
        });
    option.put("legend", Options.legend(names));
    Map<String, Object> labelsAxis = Options.categories(labels);
    labelsAxis.put("boundaryGap", false);
    option.put("xAxis", labelsAxis);
    option.put("yAxis", Options.amounts());
    option.put("series", drawn);
    return option;
  }

  private static Map<String, Object> line(Series series, String color, String type, double width) {
    return map(
        "type", "line",
        "name", series.name(),
        "data", Options.data(series.values()),
        "showSymbol", series.values().size() <= 31,
        "symbolSize", 5,
        "itemStyle", map("color", color),
        "lineStyle", map("color", color, "type", type, "width", width));
  }
}
