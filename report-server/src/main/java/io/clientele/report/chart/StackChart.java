package io.clientele.report.chart;

import static io.clientele.report.chart.Options.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a figure is made of over time: one standing bar per bucket, its parts on top of each other.
 */
public final class StackChart {
  /** As many parts as an eye can tell apart; readable on paper and in the dark. */
  private static final List<String> COLOURS =
      List.of(
          "#1f857c", "#7fb8ad", "#5b7fb5", "#9db4d8", "#c9a227", "#e3c878", "#b4571c", "#e09a66",
          "#a8678a", "#cfa5bc", "#7d828c", "#b4b8bf");

  private StackChart() {}

  /** The most parts that a bar may have. */
  public static int mostParts() {
    return COLOURS.size();
  }

  /**
   * The chart's option.
   *
   * @param parts at most {@link #mostParts()}, the first at the bottom
   */
  public static Map<String, Object> option(List<String> labels, List<Series> parts) {
    Map<String, Object> option = Options.base("axis");
    option.put("grid", map("left", 8, "right", 28, "top", 40, "bottom", 10, "containLabel", true));
    Map<String, Object> legend = Options.legend(parts.stream().map(Series::name).toList());
    legend.put("type", "scroll");
    legend.put("itemWidth", 12);
    legend.put("itemHeight", 12);
    legend.put("pageIconSize", 10);
    legend.put("pageTextStyle", map("color", "@quiet"));
    option.put("legend", legend);
    option.put("xAxis", Options.categories(labels));
    option.put("yAxis", Options.amounts());
    List<Object> drawn = new ArrayList<>();
    for (int place = 0; place < parts.size(); place++) {
      drawn.add(
          map(
              "type",
              "bar",
              "stack",
              "all",
              "name",
              parts.get(place).name(),
              "data",
              Options.data(parts.get(place).values()),
              "barCategoryGap",
              "12%",
              "itemStyle",
              map("color", COLOURS.get(place))));
    }
    option.put("series", drawn);
    return option;
  }
}
