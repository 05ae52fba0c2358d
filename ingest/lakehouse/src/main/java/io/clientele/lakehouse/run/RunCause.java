package io.clientele.lakehouse.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What started a run.
 *
 * @param schedule the schedule's name, null when no schedule did
 * @param attempt 1 for the first attempt at the job, counted on by retries
 * @param dueAt the time for which the schedule was due, null when no schedule started it
 */
public record RunCause(Why why, @Nullable String schedule, int attempt, @Nullable Instant dueAt) {
  public static final RunCause BY_HAND = new RunCause(Why.BY_HAND, null, 1, null);

  /** Reads what {@link #text()} wrote. */
  public static RunCause parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("'" + text + "' is no cause of a run");
    }
    return new RunCause(
        Why.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]), Instant.parse(parts[3]));
  }

  /** One word for a command line; only for what a schedule started. */
  public String text() {
    return why + "/" + schedule + "/" + attempt + "/" + dueAt;
  }
}
