package io.clientele.pipeline.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the writer's lock tells others about who holds it. */
final class Holder {
  private Holder() {}

  static String describe(String verb) {
    return "process "
        + ProcessHandle.current().pid()
        + " ('clientele "
        + verb
        + "', since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS)
        + ")";
  }
}
