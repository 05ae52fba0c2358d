package io.clientele.build.example;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small CSV text with header; an empty value is null. */
record CsvTable(List<String> header, List<List<String>> rows) {

  static CsvTable parse(String text) {
    List<List<String>> lines =
        text.lines().filter(line -> !line.isBlank()).map(CsvTable::values).toList();
    return new CsvTable(lines.get(0), lines.subList(1, lines.size()));
  }

  private static List<String> values(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean isQuoted = false;
    for (char each : (line + ",").toCharArray()) {
      if (each == '"') {
        isQuoted = !isQuoted;
      } else if (each == ',' && !isQuoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(each);
      }
    }
    return values;
  }

  /** The rows as values of the declared columns; a column that the header lacks is null. */
  List<List<Object>> typed(List<Column> columns) {
    for (String name : header) {
      if (columns.stream().noneMatch(column -> column.name().equals(name))) {
        throw new IllegalArgumentException("column " + name + " is not declared");
      }
    }
    List<List<Object>> typed = new ArrayList<>();
    for (List<String> row : rows) {
      Object[] values = new Object[columns.size()];
      for (int index = 0; index < values.length; index++) {
        int position = header.indexOf(columns.get(index).name());
        values[index] = position < 0 ? null : value(row.get(position), columns.get(index).type());
      }
      typed.add(Arrays.asList(values));
    }
    return typed;
  }

  private static Object value(String text, ColumnType type) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (type.kind()) {
      case TEXT -> text;
      case BIGINT -> Long.parseLong(text);
      case DOUBLE -> Double.parseDouble(text);
      case BOOLEAN -> Boolean.parseBoolean(text);
      case DATE -> LocalDate.parse(text);
      case INSTANT -> Instant.parse(text);
      case DECIMAL -> new BigDecimal(text);
      case TEXT_MAP -> throw new IllegalArgumentException("maps stay empty in examples");
    };
  }
}
