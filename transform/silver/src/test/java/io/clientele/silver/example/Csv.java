package io.clientele.silver.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small CSV file: a header, commas, double quotes; an empty field is null. */
record Csv(List<String> header, List<List<@Nullable String>> rows) {
  static Csv read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(fields(line));
    }
    return new Csv(List.of(lines.get(0).split(",")), rows);
  }

  private static List<@Nullable String> fields(String line) {
    List<@Nullable String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char letter : (line + ",").toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        fields.add(field.isEmpty() ? null : field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    return fields;
  }
}
