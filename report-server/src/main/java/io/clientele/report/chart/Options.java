package io.clientele.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts that every chart option shares.
 *
 * <p>Options hold plain data: no functions, no HTML, no links. A text that starts with {@code @} is
 * the name of a colour of the page's theme. Tooltips are drawn, never HTML.
 */
final class Options {
  private Options() {}

  /** A map that keeps the order of its keys, so that equal charts have equal bytes. */
  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int position = 0; position < keysAndValues.length; position += 2) {
      map.put((String) keysAndValues[position], keysAndValues[position + 1]);
    }
    return map;
  }

  static Map<String, Object> base(String trigger) {
    return map(
        "animation",
        false,
        "grid",
        map("left", 8, "right", 28, "top", 28, "bottom", 10, "containLabel", true),
        "tooltip",
        map(
            "trigger",
            trigger,
            "renderMode",
            "richText",
            "confine",
            true,
            "backgroundColor",
            "@tooltip",
            "borderColor",
            "@line",
            "textStyle",
            map("color", "@ink", "fontSize", 13)));
  }

  static Map<String, Object> categories(List<String> labels) {
    return map(
        "type", "category",
        "data", labels,
        "axisTick", map("show", false),
        "axisLine", map("lineStyle", map("color", "@line")),
        "axisLabel", map("color", "@quiet", "hideOverlap", true));
  }

  static Map<String, Object> amounts() {
    return map(
        "type",
        "value",
        "axisLabel",
        map("color", "@quiet", "hideOverlap", true),
        "splitNumber",
        4,
        "splitLine",
        map("lineStyle", map("color", "@line")));
  }

  static Map<String, Object> legend(List<String> names) {
    return map(
        "show",
        true,
        "data",
        names,
        "top",
        0,
        "left",
        0,
        "icon",
        "roundRect",
        "itemWidth",
        14,
        "itemHeight",
        4,
        "selectedMode",
        false,
        "textStyle",
        map("color", "@quiet"));
  }

  /** Values for drawing; a gap where there is none. */
  static List<Object> data(List<@Nullable Double> values) {
    List<Object> data = new ArrayList<>();
    for (Double value : values) {
      data.add(value == null ? "-" : value);
    }
    return data;
  }
}
