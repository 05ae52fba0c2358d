package io.clientele.report.chart;

import static io.clientele.report.chart.Options.map;

import java.util.List;
import java.util.Map;

/** A figure per value of a dimension, as lying bars from zero, the first on top. */
public final class BarChart {
  private BarChart() {}

  /** The chart's option. */
  public static Map<String, Object> option(List<String> labels, Series series) {
    Map<String, Object> option = Options.base("axis");
    option.put("grid", map("left", 14, "right", 64, "top", 4, "bottom", 4, "containLabel", true));
    Map<String, Object> names = Options.categories(labels);
    names.put("inverse", true);
    names.put("axisLabel", map("color", "@ink", "width", 130, "overflow", "truncate"));
    Map<String, Object> amounts = Options.amounts();
    amounts.put("min", series.values().stream().anyMatch(BarChart::isNegative) ? "dataMin" : 0);
    amounts.put("axisLabel", map("show", false));
    amounts.put("splitLine", map("show", false));
    option.put("yAxis", names);
    option.put("xAxis", amounts);
    option.put(
        "series",
        List.of(
            map(
                "type", "bar",
                "name", series.name(),
                "data", Options.data(series.values()),
                "barMaxWidth", 22,
                "label", map("show", true, "position", "right", "color", "@quiet"),
                "itemStyle", map("color", "@accent", "borderRadius", List.of(0, 3, 3, 0)))));
    return option;
  }

  private static boolean isNegative(@org.jspecify.annotations.Nullable Double value) {
    return value != null && value < 0;
  }
}
