package io.clientele.engine.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares a commit on the disk with what was to be committed. */
final class CommitCheck {
  private CommitCheck() {}

  static void verify(Path table, long version, List<LogFile> adds, List<LogFile> removes)
      throws IOException {
    Set<String> expected = new TreeSet<>();
    adds.forEach(file -> expected.add("add " + file.name() + " " + file.size()));
    removes.forEach(file -> expected.add("remove " + file.name()));
    Set<String> found = new TreeSet<>();
    for (JsonNode action : DeltaLog.commit(table, version)) {
      if (action.has("add")) {
        JsonNode add = action.get("add");
        found.add(
            "add " + DeltaLog.name(add.get("path").asText()) + " " + add.get("size").asLong());
      } else if (action.has("remove")) {
        found.add("remove " + DeltaLog.name(action.get("remove").get("path").asText()));
      }
    }
    if (!found.equals(expected)) {
      throw new EngineException(
          table + ": version " + version + " holds " + found + " instead of " + expected);
    }
  }
}
