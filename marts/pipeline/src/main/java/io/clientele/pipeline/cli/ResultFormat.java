package io.clientele.pipeline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.pipeline.csv.CsvText;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows are printed. */
enum ResultFormat {
  table {
    @Override
    String print(List<String> names, List<List<@Nullable Object>> rows) {
      List<List<String>> cells = new ArrayList<>();
      cells.add(names);
      for (List<@Nullable Object> row : rows) {
        cells.add(row.stream().map(value -> value == null ? "" : text(value)).toList());
      }
      int[] widths = new int[names.size()];
      for (List<String> row : cells) {
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
      List<Boolean> right = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        right.add(isNumeric(rows, i));
      }
      StringBuilder out = new StringBuilder();
      for (int line = 0; line < cells.size(); line++) {
        appendLine(out, cells.get(line), widths, right);
        if (line == 0) {
          for (int width : widths) {
            out.append("-".repeat(width)).append("  ");
          }
          trimEnd(out).append('\n');
        }
      }
      return out.append(rows.size() == 1 ? "1 row\n" : rows.size() + " rows\n").toString();
    }
  },
  csv {
    @Override
    String print(List<String> names, List<List<@Nullable Object>> rows) {
      StringBuilder out = new StringBuilder(CsvText.line(names));
      for (List<@Nullable Object> row : rows) {
        out.append(
            CsvText.line(row.stream().map(value -> value == null ? "" : text(value)).toList()));
      }
      return out.toString();
    }
  },
  json {
    @Override
    String print(List<String> names, List<List<@Nullable Object>> rows) {
      ArrayNode array = Json.MAPPER.createArrayNode();
      for (List<@Nullable Object> row : rows) {
        ObjectNode object = array.addObject();
        for (int i = 0; i < names.size(); i++) {
          put(object, names.get(i), row.get(i));
        }
      }
      return array.toPrettyString() + "\n";
    }
  };

  abstract String print(List<String> names, List<List<@Nullable Object>> rows);

  private static boolean isNumeric(List<List<@Nullable Object>> rows, int column) {
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(row -> row.get(column) == null || row.get(column) instanceof Number);
  }

  private static void appendLine(
      StringBuilder out, List<String> cells, int[] widths, List<Boolean> right) {
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      out.append(right.get(i) ? padding + cells.get(i) : cells.get(i) + padding).append("  ");
    }
    trimEnd(out).append('\n');
  }

  private static StringBuilder trimEnd(StringBuilder out) {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    return out;
  }

  /** Plain decimals, {@code true} and {@code false}, ISO dates and instants. */
  static String text(Object value) {
    if (value instanceof BigDecimal decimal) {
      return CsvText.number(decimal);
    }
    if (value instanceof Timestamp local) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local.toLocalDateTime());
    }
    if (value instanceof OffsetDateTime instant) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
    }
    return value instanceof Double number ? CsvText.number(number) : value.toString();
  }

  private static void put(ObjectNode object, String name, @Nullable Object value) {
    if (value == null) {
      object.putNull(name);
    } else if (value instanceof Boolean truth) {
      object.put(name, truth);
    } else if (value instanceof Long || value instanceof Integer) {
      object.put(name, ((Number) value).longValue());
    } else if (value instanceof Double number) {
      object.put(name, number);
    } else {
      object.put(name, text(value));
    }
  }
}
