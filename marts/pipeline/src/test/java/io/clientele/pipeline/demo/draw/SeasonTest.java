package io.clientele.pipeline.demo.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeasonTest {
  private static final int FRIDAY = (int) LocalDate.of(2026, 9, 18).toEpochDay();

  @Test
  void weekendMovesToMonday() {
    assertThat(Season.workday(FRIDAY)).isEqualTo(FRIDAY);
    assertThat(Season.workday(FRIDAY + 1)).isEqualTo(FRIDAY + 3);
    assertThat(Season.workday(FRIDAY + 2)).isEqualTo(FRIDAY + 3);
  }

  @Test
  void weekdaysCountFromMonday() {
    assertThat(Timeline.weekday(FRIDAY)).isEqualTo(5);
  }
}
