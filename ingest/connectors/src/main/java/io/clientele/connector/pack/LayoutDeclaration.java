package io.clientele.connector.pack;

import io.clientele.connector.json.RowPath;
import io.clientele.connector.spec.DateOrder;
import io.clientele.connector.spec.Layout;
import io.clientele.connector.spec.LayoutKind;
import io.clientele.connector.yaml.Section;
import java.util.List;
import java.util.Map;

/** Reads {@code layout, rows} and {@code date_order} of a {@code file} section. */
final class LayoutDeclaration {
  private static final Map<String, LayoutKind> KINDS =
      Map.of(
          "delimited", LayoutKind.DELIMITED,
          "json", LayoutKind.JSON,
          "json_lines", LayoutKind.JSON_LINES,
          "mbox", LayoutKind.MBOX,
          "whatsapp", LayoutKind.WHATSAPP);
  private static final Map<String, DateOrder> ORDERS =
      Map.of(
          "auto", DateOrder.AUTO,
          "day_first", DateOrder.DAY_FIRST,
          "month_first", DateOrder.MONTH_FIRST,
          "year_first", DateOrder.YEAR_FIRST);

  private LayoutDeclaration() {}

  /** What the section does not say is as in {@code usual}. */
  static Layout read(Section section, Layout usual) {
    LayoutKind kind = section.oneOf("layout", usual.kind(), KINDS);
    List<String> rows = section.has("rows") ? section.texts("rows") : usual.rows();
    boolean isJson = kind == LayoutKind.JSON || kind == LayoutKind.JSON_LINES;
    if (!isJson && section.has("rows")) {
      section.problem("rows", "stands at a layout that is not JSON.", "Add layout: json.");
    }
    for (String row : rows) {
      if (!RowPath.isPath(row)) {
        section.problem("rows", "'" + row + "' is no path.", "Write it like emails[].activity[].");
      }
    }
    List<String> paths = rows.stream().filter(RowPath::isPath).toList();
    return new Layout(
        kind,
        isJson && paths.isEmpty() ? List.of("[]") : paths,
        section.oneOf("date_order", usual.dateOrder(), ORDERS));
  }
}
