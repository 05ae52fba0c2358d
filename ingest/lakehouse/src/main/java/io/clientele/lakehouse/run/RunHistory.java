package io.clientele.lakehouse.run;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.JsonLines;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a lake: what the runs wrote about themselves, and what a schedule noted of attempts
 * that could not, because the lake was busy or the process died.
 */
public final class RunHistory {
  private final Lake lake;

  public RunHistory(Lake lake) {
    this.lake = lake;
  }

  /** The newest runs, oldest first. */
  public List<RunLine> last(int count) throws IOException {
    return lastLines(count).stream().map(RunLine::of).toList();
  }

  /** The newest runs as they were written, oldest first. */
  public List<JsonNode> lastLines(int count) throws IOException {
    List<JsonNode> lines = new ArrayList<>(new JsonLines(lake.runs()).readLast(count));
    for (JsonNode line : new JsonLines(lake.schedule()).readLast(count)) {
      if (line.path("kind").asText().equals("attempt") && !line.path("is_reported").asBoolean()) {
        lines.add(line);
      }
    }
    lines.sort(comparing(line -> Instant.parse(line.path("started_at").asText())));
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  /** What a run that a schedule started wrote about itself, if it came so far. */
  public Optional<RunLine> of(RunCause cause, String verb) throws IOException {
    List<JsonNode> runs = new JsonLines(lake.runs()).readLast(20);
    return runs.stream()
        .map(RunLine::of)
        .filter(line -> line.cause().equals(cause) && line.verb().equals(verb))
        .reduce((earlier, later) -> later);
  }
}
