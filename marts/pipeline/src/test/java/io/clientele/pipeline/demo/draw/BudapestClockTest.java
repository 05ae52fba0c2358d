package io.clientele.pipeline.demo.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BudapestClockTest {
  @Test
  void winterIsOneHourAhead() {
    assertThat(utc("2026-01-15T12:00")).isEqualTo("2026-01-15T11:00");
  }

  @Test
  void summerIsTwoHoursAhead() {
    assertThat(utc("2026-07-15T00:30")).isEqualTo("2026-07-14T22:30");
  }

  @Test
  void summerBeginsOnTheLastSundayOfMarch() {
    assertThat(utc("2026-03-29T01:59")).isEqualTo("2026-03-29T00:59");
    assertThat(utc("2026-03-29T03:00")).isEqualTo("2026-03-29T01:00");
  }

  @Test
  void summerEndsOnTheLastSundayOfOctober() {
    assertThat(utc("2025-10-26T01:59")).isEqualTo("2025-10-25T23:59");
    assertThat(utc("2025-10-26T03:00")).isEqualTo("2025-10-26T02:00");
  }

  private static String utc(String wallClock) {
    long moment = LocalDateTime.parse(wallClock).toEpochSecond(ZoneOffset.UTC);
    return LocalDateTime.ofEpochSecond(BudapestClock.toUtc(moment), 0, ZoneOffset.UTC).toString();
  }
}
