package io.clientele.pipeline.schedule;

import io.clientele.lakehouse.run.RunCause;
import java.io.IOException;
import java.time.Instant;

/** Told what became of turns; an implementation remembers it and tells people. */
public interface TurnListener {
  /** One attempt at a job ended. */
  void attempted(String verb, RunCause cause, Instant startedAt, Instant endedAt, int exitCode)
      throws IOException;

  /** A turn is over; {@code turn.exitCode()} tells how it ended. */
  void over(Turn turn, Instant at) throws IOException;

  /** A turn was left before its end because somebody asked to stop. */
  void stopped(Turn turn, Instant at) throws IOException;
}
