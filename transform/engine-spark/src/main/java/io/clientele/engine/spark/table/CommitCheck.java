package io.clientele.engine.spark.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a commit durable and reads it back: what the log says has to be what was written. */
final class CommitCheck {
  private CommitCheck() {}

  static void force(Path table, long version) throws IOException {
    Path log = table.resolve("_delta_log");
    String number = "%020d".formatted(version);
    try (Stream<Path> files = Files.list(log)) {
      for (Path file : files.filter(each -> belongs(each, number)).toList()) {
        DurableFiles.force(file);
      }
    }
    DurableFiles.forceFolder(log);
    DurableFiles.forceFolder(table);
  }

  private static boolean belongs(Path file, String number) {
    String name = file.getFileName().toString();
    return name.contains(number) || name.equals("_last_checkpoint");
  }

  static void readBack(Path table, long version, DeltaCommit.Plan plan) throws IOException {
    Map<String, String> wanted = new TreeMap<>();
    for (DataFile file : plan.added()) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      wanted.put(name, file.size() + " bytes, " + file.rows() + " rows");
    }
    Map<String, String> found = new TreeMap<>();
    int removed = 0;
    Path entry = table.resolve("_delta_log").resolve("%020d.json".formatted(version));
    for (JsonNode action : new JsonLines(entry).read()) {
      JsonNode add = action.get("add");
      if (add != null) {
        long rows = Json.MAPPER.readTree(add.get("stats").asText()).get("numRecords").asLong();
        found.put(add.get("path").asText(), add.get("size").asLong() + " bytes, " + rows + " rows");
      }
      removed += action.has("remove") ? 1 : 0;
    }
    if (!found.equals(wanted) || removed != plan.removed().size()) {
      throw new EngineException(
          "version "
              + version
              + " was to add "
              + wanted
              + " and to remove "
              + plan.removed().size()
              + " files, but its log entry adds "
              + found
              + " and removes "
              + removed
              + ": do not use the table before `clientele verify` says what happened");
    }
  }
}
