package io.clientele.report.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The course of a figure as the points of a small line, 100 wide and 28 high. */
public final class Sparkline {
  private static final double WIDTH = 100;
  private static final double TOP = 2;
  private static final double HEIGHT = 24;

  private Sparkline() {}

  /** Points for an SVG polyline; empty when there are fewer than three values. */
  public static String points(List<@Nullable Double> values) {
    double[] present = values.stream().mapToDouble(value -> value == null ? 0 : value).toArray();
    if (present.length < 3) {
      return "";
    }
    double least = java.util.Arrays.stream(present).min().orElse(0);
    double range = java.util.Arrays.stream(present).max().orElse(0) - least;
    StringBuilder points = new StringBuilder();
    for (int position = 0; position < present.length; position++) {
      double x = WIDTH * position / (present.length - 1);
      double share = range == 0 ? 0.5 : (present[position] - least) / range;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, TOP + HEIGHT * (1 - share)));
    }
    return points.toString().strip();
  }
}
