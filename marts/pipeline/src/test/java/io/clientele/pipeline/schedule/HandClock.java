package io.clientele.pipeline.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is set by hand, and an alarm that sets it. */
final class HandClock extends Clock implements Alarm {
  private Instant now;

  HandClock(String now) {
    this.now = Instant.parse(now);
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public void waitUntil(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
