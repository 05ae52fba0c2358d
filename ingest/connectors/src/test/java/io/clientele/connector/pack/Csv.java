package io.clientele.connector.pack;

import io.clientele.connector.text.DelimitedReader;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.TextInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV text, the header first. */
final class Csv {
  private Csv() {}

  static List<List<String>> read(String text) {
    try {
      Path file = Files.writeString(Files.createTempFile("expected", ".csv"), text);
      try (DelimitedReader reader =
          new DelimitedReader(TextInput.open(file, "auto", false), ',', '"')) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row = reader.next(); row != null; row = reader.next()) {
          List<String> cells = new ArrayList<>();
          for (int cell = 0; cell < row.size(); cell++) {
            cells.add(row.cell(cell));
          }
          rows.add(cells);
        }
        return rows;
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
