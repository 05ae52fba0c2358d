package io.clientele.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QuartzAlarmTest {
  @Test
  void timeThatHasPassedRingsAtOnceAsOftenAsAsked() {
    Instant past = Instant.parse("2026-01-01T00:00:00Z");
    try (QuartzAlarm alarm = new QuartzAlarm()) {
      alarm.waitUntil(past);
      alarm.waitUntil(past);
    }
  }

  @Test
  void timeToComeIsWaitedFor() {
    try (QuartzAlarm alarm = new QuartzAlarm()) {
      Instant soon = Instant.now().plus(Duration.ofMillis(300));
      alarm.waitUntil(soon);

      assertThat(Instant.now()).isAfterOrEqualTo(soon.minusMillis(1));
    }
  }

  @Test
  void wakingEndsTheWait() {
    try (QuartzAlarm alarm = new QuartzAlarm()) {
      alarm.wake();
      alarm.waitUntil(Instant.now().plus(Duration.ofDays(3650)));
    }
  }
}
