package io.clientele.pipeline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.JsonLines;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.ReleaseStore;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the lake is doing: sources, freshness, last runs, quarantine. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Tells how fresh each source is, what is in quarantine, and how the last runs went.")
final class StatusCommand implements Callable<Integer> {
  private static final List<String> FRESHNESS =
      List.of("source", "stream", "last_delivery_at", "last_event_at", "row_count", "status");
  private static final List<String> QUARANTINE =
      List.of("source", "stream", "reason", "row_count", "amount");
  private static final List<String> RUNS =
      List.of("started_at", "verb", "engine", "seconds", "exit_code", "release_id");
  private static final int LAST_RUNS = 10;

  @Mixin private LakeOptions options;

  @Option(names = "--json", description = "For a machine.")
  private boolean json;

  @Override
  public Integer call() throws IOException, SQLException {
    Lake lake = options.lake();
    boolean published = new ReleaseStore(lake).currentId().isPresent();
    List<List<@Nullable Object>> freshness =
        published ? ReleaseTables.read(lake, "freshness", FRESHNESS) : List.of();
    List<List<@Nullable Object>> quarantine =
        published ? ReleaseTables.read(lake, "quarantine_summary", QUARANTINE) : List.of();
    List<JsonNode> runs = lastRuns(lake);
    if (json) {
      printJson(lake, freshness, quarantine, runs);
    } else {
      print("Sources", FRESHNESS, freshness);
      print("Quarantine", QUARANTINE, quarantine);
      print("Last runs", RUNS, rows(runs));
    }
    return ExitCode.DONE;
  }

  private static List<JsonNode> lastRuns(Lake lake) throws IOException {
    List<JsonNode> all = new JsonLines(lake.runs()).read();
    return all.subList(Math.max(0, all.size() - LAST_RUNS), all.size());
  }

  private static List<List<@Nullable Object>> rows(List<JsonNode> runs) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (JsonNode run : runs) {
      List<@Nullable Object> row = new ArrayList<>();
      for (String column : RUNS) {
        JsonNode value = run.path(column);
        row.add(value.isNull() || value.isMissingNode() ? null : value.asText());
      }
      rows.add(row);
    }
    return rows;
  }

  private static void print(String title, List<String> columns, List<List<@Nullable Object>> rows) {
    System.out.println(title);
    System.out.println(rows.isEmpty() ? "(none)\n" : ResultFormat.table.print(columns, rows));
  }

  private static void printJson(
      Lake lake,
      List<List<@Nullable Object>> freshness,
      List<List<@Nullable Object>> quarantine,
      List<JsonNode> runs)
      throws IOException {
    ObjectNode status = Json.MAPPER.createObjectNode();
    status.put("lake", lake.root().toString());
    status.put("release", new ReleaseStore(lake).currentId().orElse(null));
    status.set("sources", Json.MAPPER.readTree(ResultFormat.json.print(FRESHNESS, freshness)));
    status.set("quarantine", Json.MAPPER.readTree(ResultFormat.json.print(QUARANTINE, quarantine)));
    status.putArray("runs").addAll(runs);
    System.out.println(status.toPrettyString());
  }
}
