package io.clientele.lakehouse.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run in the history, in numbers.
 *
 * @param verb the command, such as {@code run}
 * @param releaseId the release that it published, null when it published none
 * @param readCount records of new deliveries; 0 when nothing was new or it did not come so far
 * @param messageCount sentences that it left about what was refused, missing or doubtful
 */
public record RunLine(
    Instant startedAt,
    String verb,
    RunCause cause,
    double seconds,
    int exitCode,
    @Nullable Long releaseId,
    long readCount,
    long acceptedCount,
    long quarantinedCount,
    int messageCount) {

  public RunState state() {
    return RunState.of(exitCode);
  }

  /** A line of a journal; one without a cause was started by hand. */
  static RunLine of(JsonNode run) {
    JsonNode deliveries = run.path("deliveries");
    return new RunLine(
        Instant.parse(run.path("started_at").asText()),
        run.path("verb").asText(),
        cause(run),
        run.path("seconds").asDouble(),
        run.path("exit_code").asInt(),
        release(run),
        sum(deliveries, "read_count"),
        sum(deliveries, "accepted_count"),
        sum(deliveries, "quarantined_count"),
        run.path("messages").size());
  }

  private static RunCause cause(JsonNode line) {
    JsonNode cause = line.path("cause");
    return cause.isObject() ? Json.MAPPER.convertValue(cause, RunCause.class) : RunCause.BY_HAND;
  }

  private static @Nullable Long release(JsonNode line) {
    JsonNode release = line.path("release_id");
    return release.isNumber() ? release.asLong() : null;
  }

  private static long sum(JsonNode deliveries, String field) {
    long sum = 0;
    for (JsonNode delivery : deliveries) {
      sum += delivery.path(field).asLong();
    }
    return sum;
  }
}
