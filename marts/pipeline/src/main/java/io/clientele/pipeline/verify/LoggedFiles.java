package io.clientele.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a table's Delta log says of its files, read entry by entry. */
final class LoggedFiles {
  private LoggedFiles() {}

  /**
   * The names of a version's files; empty when the log begins later, because older entries were
   * cleaned up behind a checkpoint.
   *
   * @throws IOException when an entry is cut or cannot be read
   */
  static Optional<Set<String>> at(Path table, long version) throws IOException {
    Set<String> files = new TreeSet<>();
    for (long each = 0; each <= version; each++) {
      Path entry = entry(table, each);
      if (Files.notExists(entry)) {
        return Optional.empty();
      }
      apply(entry, files);
    }
    return Optional.of(files);
  }

  private static Path entry(Path table, long version) {
    return table.resolve("_delta_log").resolve("%020d.json".formatted(version));
  }

  private static void apply(Path entry, Set<String> files) throws IOException {
    String text = Files.readString(entry, StandardCharsets.UTF_8).strip();
    if (!text.contains("\"commitInfo\"")) {
      throw new IOException(entry + " has no commit");
    }
    for (String line : text.split("\n")) {
      JsonNode action = Json.MAPPER.readTree(line);
      if (action.has("add")) {
        files.add(name(action.path("add")));
      } else if (action.has("remove")) {
        files.remove(name(action.path("remove")));
      }
    }
  }

  private static String name(JsonNode action) {
    String path = action.path("path").asText().replace("+", "%2B");
    return URLDecoder.decode(path, StandardCharsets.UTF_8);
  }
}
