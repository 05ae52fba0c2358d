package io.clientele.pipeline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.run.RunHistory;
import io.clientele.pipeline.schedule.ScheduleJournal;
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
      List.of(
          "started_at",
          "verb",
          "cause.why",
          "cause.schedule",
          "cause.attempt",
          "seconds",
          "exit_code",
          "state",
          "release_id");
  private static final List<String> SCHEDULES =
      List.of("schedule", "why", "due_at", "ended_at", "attempts", "exit_code", "state");
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
    List<JsonNode> runs = new RunHistory(lake).lastLines(LAST_RUNS);
    List<JsonNode> turns = List.copyOf(new ScheduleJournal(lake).lastTurns().values());
    if (json) {
      printJson(lake, freshness, quarantine, runs, turns);
    } else {
      print("Sources", FRESHNESS, freshness);
      print("Quarantine", QUARANTINE, quarantine);
      print("Schedules, as they last ended", SCHEDULES, rows(turns, SCHEDULES));
      print("Last runs", names(RUNS), rows(runs, RUNS));
    }
    return ExitCode.DONE;
  }

  private static List<String> names(List<String> paths) {
    return paths.stream().map(path -> path.substring(path.indexOf('.') + 1)).toList();
  }

  private static List<List<@Nullable Object>> rows(List<JsonNode> lines, List<String> paths) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (JsonNode line : lines) {
      List<@Nullable Object> row = new ArrayList<>();
      for (String path : paths) {
        JsonNode value = line.at("/" + path.replace('.', '/'));
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
      List<JsonNode> runs,
      List<JsonNode> turns)
      throws IOException {
    ObjectNode status = Json.MAPPER.createObjectNode();
    status.put("lake", lake.root().toString());
    status.put("release", new ReleaseStore(lake).currentId().orElse(null));
    status.set("sources", Json.MAPPER.readTree(ResultFormat.json.print(FRESHNESS, freshness)));
    status.set("quarantine", Json.MAPPER.readTree(ResultFormat.json.print(QUARANTINE, quarantine)));
    status.putArray("schedules").addAll(turns);
    status.putArray("runs").addAll(runs);
    System.out.println(status.toPrettyString());
  }
}
