package io.clientele.connector.record;

import io.clientele.connector.text.Row;
import org.jspecify.annotations.Nullable;

/** The values of undeclared columns as one JSON object of texts. */
final class Extras {
  private final RecordReader reader;
  private final StringBuilder json = new StringBuilder();

  Extras(RecordReader reader) {
    this.reader = reader;
  }

  /** The object in the order of columns; null when every such value is empty. */
  @Nullable String of(Row row) {
    String own = row.extra();
    if (own != null) {
      return own;
    }
    json.setLength(0);
    for (int column = 0; column < row.size(); column++) {
      String caption = reader.extraCaption(column);
      if (caption == null || row.isEmpty(column)) {
        continue;
      }
      json.append(json.length() == 0 ? '{' : ',');
      quote(caption);
      json.append(':');
      quote(row.cell(column));
    }
    return json.length() == 0 ? null : json.append('}').toString();
  }

  private void quote(String text) {
    json.append('"');
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '"' || character == '\\') {
        json.append('\\').append(character);
      } else if (character < ' ') {
        json.append(String.format("\\u%04x", (int) character));
      } else {
        json.append(character);
      }
    }
    json.append('"');
  }
}
