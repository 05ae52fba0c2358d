package io.clientele.pipeline.schedule;

import java.time.Instant;

/** Waits for a time of the clock. */
public interface Alarm {
  /** Returns at the instant, or earlier when somebody asks to stop; at once when it has passed. */
  void waitUntil(Instant instant);
}
