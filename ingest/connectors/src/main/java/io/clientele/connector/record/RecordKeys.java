package io.clientele.connector.record;

import io.clientele.connector.field.FieldParser;
import io.clientele.connector.spec.RecordFormat;
import io.clientele.connector.text.Row;
import java.util.List;

/** The text that identifies a record within its stream. */
final class RecordKeys {
  private final RecordReader reader;
  private final List<FieldParser> parsers;
  private final int[] fields;
  private final String path;

  RecordKeys(RecordFormat format, RecordReader reader, List<FieldParser> parsers, String path) {
    this.reader = reader;
    this.parsers = parsers;
    this.fields = format.recordKey().stream().mapToInt(format::indexOf).toArray();
    this.path = path;
  }

  /** The key fields' values joined by {@code |}; path and line where none is declared. */
  String of(Row row) {
    if (fields.length == 0) {
      return path + "#" + row.line();
    }
    if (fields.length == 1) {
      return part(row, fields[0]);
    }
    StringBuilder key = new StringBuilder();
    for (int index = 0; index < fields.length; index++) {
      key.append(index == 0 ? "" : "|").append(part(row, fields[index]).replace("|", "\\|"));
    }
    return key.toString();
  }

  private String part(Row row, int field) {
    String text = parsers.get(field).text(reader.value(row, field));
    return text == null ? "" : text;
  }
}
