package io.clientele.pipeline.schedule;

import io.clientele.lakehouse.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which endings are tried again, and when. */
public final class Retries {
  private Retries() {}

  /**
   * How long to wait before the next attempt at a job; empty when there is none.
   *
   * <p>A missing source and a busy lake pass by themselves: they are tried as often as there are
   * waits. A wrong configuration and refused data need a person: never. Anything else, such as a
   * full disk or a process that was killed, may pass: once.
   *
   * @param attempt how often the job was tried by now, from 1
   */
  public static Optional<Duration> waitAfter(int exitCode, int attempt, List<Duration> waits) {
    int retries =
        switch (RunState.of(exitCode)) {
          case DONE, MISCONFIGURED, REFUSED -> 0;
          case SOURCE_MISSING, BUSY -> waits.size();
          case FAILED, STOPPED -> Math.min(1, waits.size());
        };
    return attempt <= retries ? Optional.of(waits.get(attempt - 1)) : Optional.empty();
  }

  /** Whether the next job of a schedule begins after one that ended so for good. */
  static boolean goesOn(int exitCode) {
    RunState state = RunState.of(exitCode);
    return state == RunState.DONE || state == RunState.SOURCE_MISSING;
  }
}
