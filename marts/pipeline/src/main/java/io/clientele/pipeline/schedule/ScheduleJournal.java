package io.clientele.pipeline.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.connector.schedule.ScheduleSpec;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.JsonLines;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.run.RunState;
import io.clientele.pipeline.notify.Told;
import io.clientele.pipeline.notify.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lake's journal of schedules: a line per attempt, a line per turn. A schedule's times are done
 * up to the latest {@code covered_until}.
 */
public final class ScheduleJournal {
  private static final TypeReference<Map<String, List<Trouble>>> BY_CHANNEL =
      new TypeReference<>() {};
  private static final TypeReference<List<Trouble>> TROUBLES = new TypeReference<>() {};

  private final Lake lake;
  private final JsonLines lines;

  public ScheduleJournal(Lake lake) {
    this.lake = lake;
    this.lines = new JsonLines(lake.schedule());
  }

  /** The troubles there were when the last turn ended, and who was told of them. */
  public record Standing(List<Trouble> troubles, Told told) {
    static final Standing NOTHING = new Standing(List.of(), Told.NOTHING);
  }

  /** Notes schedules that were never seen, so that times missed from now on are caught up. */
  public void begin(List<ScheduleSpec> schedules, Instant now) throws IOException {
    Map<String, Instant> known = covered();
    for (ScheduleSpec schedule : schedules) {
      if (!known.containsKey(schedule.name())) {
        append(line("begun", schedule.name()).put("covered_until", now.toString()));
      }
    }
  }

  /** Until when the times of each schedule are done. */
  public Map<String, Instant> covered() throws IOException {
    Map<String, Instant> covered = new HashMap<>();
    for (JsonNode line : lines.read()) {
      if (line.hasNonNull("covered_until")) {
        covered.merge(
            line.path("schedule").asText(),
            Instant.parse(line.path("covered_until").asText()),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return covered;
  }

  /** The newest turn of each schedule that ended or was stopped, by the schedule's name. */
  public Map<String, JsonNode> lastTurns() throws IOException {
    Map<String, JsonNode> last = new TreeMap<>();
    for (JsonNode line : lines.read()) {
      if (line.path("kind").asText().equals("turn")) {
        last.put(line.path("schedule").asText(), line);
      }
    }
    return last;
  }

  Standing standing() throws IOException {
    Standing standing = Standing.NOTHING;
    for (JsonNode line : lines.read()) {
      if (line.has("troubles")) {
        standing =
            new Standing(
                Json.MAPPER.convertValue(line.get("troubles"), TROUBLES),
                new Told(Json.MAPPER.convertValue(line.get("told"), BY_CHANNEL), List.of()));
      }
    }
    return standing;
  }

  void attempted(ObjectNode attempt, String schedule) throws IOException {
    ObjectNode line = line("attempt", schedule);
    line.setAll(attempt);
    append(line);
  }

  void over(Turn turn, Instant at, Standing standing) throws IOException {
    ObjectNode line = turn(turn, at, RunState.of(turn.exitCode()));
    line.put("covered_until", turn.coveredUntil().toString());
    line.put("exit_code", turn.exitCode());
    line.set("troubles", Json.MAPPER.valueToTree(standing.troubles()));
    line.set("told", Json.MAPPER.valueToTree(standing.told().channels()));
    line.set("notes", Json.MAPPER.valueToTree(standing.told().notes()));
    append(line);
  }

  void stopped(Turn turn, Instant at) throws IOException {
    append(turn(turn, at, RunState.STOPPED).put("exit_code", RunState.STOPPED_CODE));
  }

  private static ObjectNode turn(Turn turn, Instant at, RunState state) {
    return line("turn", turn.schedule().name())
        .put("why", turn.why().key())
        .put("due_at", turn.dueAt().toString())
        .put("ended_at", at.toString())
        .put("attempts", turn.attempts())
        .put("state", state.key());
  }

  private static ObjectNode line(String kind, String schedule) {
    return Json.MAPPER.createObjectNode().put("kind", kind).put("schedule", schedule);
  }

  /** One writer at a time: a schedule that runs always and one that was started by hand. */
  private synchronized void append(ObjectNode line) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                lake.journalLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      lines.append(line);
    }
  }
}
