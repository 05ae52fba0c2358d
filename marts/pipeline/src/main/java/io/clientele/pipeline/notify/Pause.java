package io.clientele.pipeline.notify;

import java.time.Duration;

/** Waits between two attempts to send. */
public interface Pause {
  void last(Duration duration);
}
