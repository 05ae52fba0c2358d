package io.clientele.notebooks;

import java.util.List;
import java.util.Locale;

/**
 * Charts as SVG, which need no library and no network. Lengths start at zero, so that they can be
 * compared; a value that is not a number is left out.
 */
public final class Chart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 300;
  private static final int TOP = 40;
  private static final int LEFT = 70;
  private static final int BOTTOM = 40;
  private static final int LINE = 22;
  private static final int NAMES = 260;
  private static final int VALUES = 90;
  private static final int MOST_LABELS = 12;
  private static final List<String> COLOURS =
      List.of("#1f5f85", "#b3541e", "#2e7d4f", "#7a4b9c", "#8a6d00", "#a3375c", "#4a5560");

  private Chart() {}

  /**
   * A line on a chart.
   *
   * @param values one per place on the axis
   */
  public record Line(String name, List<Double> values) {}

  /** Bars from the left, one per label, with their values. */
  public static String bars(String title, List<String> labels, List<Double> values) {
    double highest = highest(values);
    StringBuilder svg = opened(title, TOP + labels.size() * LINE + 8);
    for (int i = 0; i < labels.size(); i++) {
      int y = TOP + i * LINE;
      double length = Math.max(0, known(values.get(i))) / highest * (WIDTH - NAMES - VALUES);
      text(svg, NAMES - 8, y + 12, "end", labels.get(i));
      svg.append(
          format(
              "<rect x='%d' y='%d' width='%.1f' height='15' fill='#1f5f85'/>", NAMES, y, length));
      text(svg, NAMES + length + 6, y + 12, "start", number(values.get(i)));
    }
    return svg.append("</svg>").toString();
  }

  /** Bars from below, one per step of time. */
  public static String columns(String title, List<String> labels, List<Double> values) {
    double highest = highest(values);
    StringBuilder svg = framed(title, labels, highest);
    double step = step(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      double height = Math.max(0, known(values.get(i))) / highest * plotHeight();
      svg.append(
          format(
              "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='#1f5f85'/>",
              LEFT + (i + 0.1) * step, TOP + plotHeight() - height, step * 0.8, height));
    }
    return svg.append("</svg>").toString();
  }

  /** Lines over one axis, named below the title. */
  public static String lines(String title, List<String> labels, List<Line> lines) {
    double highest = lines.stream().mapToDouble(line -> highest(line.values())).max().orElse(1);
    StringBuilder svg = framed(title, labels, highest);
    double x = LEFT;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String colour = COLOURS.get(i % COLOURS.size());
      String dashes = i < COLOURS.size() ? "" : " stroke-dasharray='5 3'";
      svg.append(
          format(
              "<path d='%s' fill='none' stroke='%s' stroke-width='2'%s/>",
              path(line.values(), highest), colour, dashes));
      svg.append(format("<rect x='%.1f' y='24' width='10' height='10' fill='%s'/>", x, colour));
      text(svg, x + 14, 33, "start", line.name());
      x += 30 + line.name().length() * 6.5;
    }
    return svg.append("</svg>").toString();
  }

  /** From a lower to an upper limit, with a mark in between, one row per label. */
  public static String limits(
      String title, List<String> labels, List<Double> low, List<Double> middle, List<Double> high) {
    double scale = (WIDTH - NAMES - VALUES) / highest(high);
    StringBuilder svg = opened(title, TOP + labels.size() * LINE + 8);
    for (int i = 0; i < labels.size(); i++) {
      int y = TOP + i * LINE + 8;
      double from = NAMES + known(low.get(i)) * scale;
      double to = NAMES + known(high.get(i)) * scale;
      text(svg, NAMES - 8, y + 4, "end", labels.get(i));
      svg.append(
          format(
              "<rect x='%.1f' y='%d' width='%.1f' height='8' fill='#a9c6d8'/>",
              from, y - 4, Math.max(1, to - from)));
      svg.append(
          format(
              "<circle cx='%.1f' cy='%d' r='4' fill='#1f5f85'/>",
              NAMES + known(middle.get(i)) * scale, y));
      text(svg, to + 8, y + 4, "start", number(middle.get(i)));
    }
    return svg.append("</svg>").toString();
  }

  private static String path(List<Double> values, double highest) {
    StringBuilder path = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < values.size(); i++) {
      if (Double.isNaN(values.get(i))) {
        begins = true;
        continue;
      }
      path.append(
          format(
              "%s%.1f %.1f ",
              begins ? "M" : "L",
              LEFT + (i + 0.5) * step(values.size()),
              TOP + plotHeight() - Math.max(0, values.get(i)) / highest * plotHeight()));
      begins = false;
    }
    return path.toString().strip();
  }

  /** The frame of a chart over time: the axis from zero and some labels below. */
  private static StringBuilder framed(String title, List<String> labels, double highest) {
    StringBuilder svg = opened(title, HEIGHT);
    for (int part = 0; part <= 4; part++) {
      double y = TOP + plotHeight() * (4 - part) / 4.0;
      svg.append(
          format("<path d='M%d %.1f H%d' stroke='#d5dade' stroke-width='1'/>", LEFT, y, WIDTH));
      text(svg, LEFT - 8, y + 4, "end", number(highest * part / 4));
    }
    int every = (labels.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int i = 0; i < labels.size(); i += Math.max(1, every)) {
      text(svg, LEFT + (i + 0.5) * step(labels.size()), HEIGHT - 20, "middle", labels.get(i));
    }
    return svg;
  }

  private static StringBuilder opened(String title, int height) {
    StringBuilder svg =
        new StringBuilder(
            format(
                "<svg xmlns='http://www.w3.org/2000/svg' role='img' aria-label='%s' width='%d'"
                    + " height='%d' font-family='sans-serif' font-size='12' fill='#222'><rect"
                    + " width='100%%' height='100%%' fill='#fff'/>",
                escaped(title), WIDTH, height));
    return svg.append("<text x='8' y='16' font-size='14' font-weight='600'>")
        .append(escaped(title))
        .append("</text>");
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        format("<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, escaped(text)));
  }

  private static double plotHeight() {
    return HEIGHT - TOP - BOTTOM;
  }

  private static double step(int places) {
    return (double) (WIDTH - LEFT) / Math.max(1, places);
  }

  private static double highest(List<Double> values) {
    double highest = values.stream().mapToDouble(Chart::known).max().orElse(0);
    return highest > 0 ? highest : 1;
  }

  private static double known(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return format(Math.abs(value) >= 100 ? "%,.0f" : "%,.2f", value);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
