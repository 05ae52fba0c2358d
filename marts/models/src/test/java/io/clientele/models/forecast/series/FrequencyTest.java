package io.clientele.models.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrequencyTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

  @Test
  void dayFallsIntoThePeriodThatStartsOnOrBeforeIt() {
    assertThat(start(Frequency.YEARLY)).isEqualTo("2026-01-01");
    assertThat(start(Frequency.QUARTERLY)).isEqualTo("2026-01-01");
    assertThat(start(Frequency.MONTHLY)).isEqualTo("2026-03-01");
    assertThat(start(Frequency.WEEKLY)).isEqualTo("2026-03-02");
    assertThat(start(Frequency.weekly(DayOfWeek.SUNDAY))).isEqualTo("2026-03-01");
    assertThat(start(Frequency.DAILY)).isEqualTo("2026-03-04");
  }

  @Test
  void periodsFollowEachOtherWithoutGapAlsoBefore1970() {
    for (Frequency frequency :
        List.of(
            Frequency.YEARLY,
            Frequency.QUARTERLY,
            Frequency.MONTHLY,
            Frequency.WEEKLY,
            Frequency.DAILY)) {
      for (long index = -300; index < 300; index++) {
        LocalDate start = frequency.startOf(index).orElseThrow();
        assertThat(frequency.indexOf(start)).isEqualTo(index);
        assertThat(frequency.indexOf(start.minusDays(1))).isEqualTo(index - 1);
      }
    }
  }

  @Test
  void namesAndSeasonLengthsAreRead() {
    assertThat(Frequency.parse("Monthly")).isEqualTo(Frequency.MONTHLY);
    assertThat(Frequency.parse("hourly").seasonLength()).isEqualTo(24);
    assertThat(Frequency.parse("13")).isEqualTo(Frequency.numbered(13));
  }

  @Test
  void unknownNameSaysWhatIsPossible() {
    assertThatThrownBy(() -> Frequency.parse("fortnightly"))
        .hasMessage(
            "Frequency 'fortnightly' is unknown; use yearly, quarterly, monthly, weekly, daily,"
                + " hourly or the number of periods per season");
  }

  @Test
  void numberedPeriodsHaveNoDate() {
    assertThat(Frequency.numbered(4).startOf(7)).isEmpty();
  }

  private static String start(Frequency frequency) {
    return frequency.startOf(frequency.indexOf(WEDNESDAY)).orElseThrow().toString();
  }

  @Test
  void numbersKeepTheSeasonAndLoseTheDates() {
    assertThat(Frequency.MONTHLY.numbered()).isEqualTo(Frequency.numbered(12));
    assertThat(Frequency.YEARLY.numbered().startOf(3)).isEmpty();
  }
}
