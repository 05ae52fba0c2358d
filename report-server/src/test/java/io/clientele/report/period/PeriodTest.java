package io.clientele.report.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 8, 20);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 3);

  @Test
  void aMonthSoFarIsComparedWithTheSamePartOfTheMonthBefore() {
    Period thisMonth = Preset.THIS_MONTH.at(AS_OF, FIRST);

    assertThat(thisMonth).isEqualTo(period("2026-08-01", "2026-08-20"));
    assertThat(Preset.THIS_MONTH.before(thisMonth)).isEqualTo(period("2026-07-01", "2026-07-20"));
  }

  @Test
  void aWholeMonthIsComparedWithTheWholeMonthBefore() {
    assertThat(period("2026-02-01", "2026-02-28").monthsEarlier(1))
        .isEqualTo(period("2026-01-01", "2026-01-31"));
  }

  @Test
  void aYearSoFarIsComparedWithTheSamePartOfTheYearBefore() {
    Period thisYear = Preset.THIS_YEAR.at(AS_OF, FIRST);

    assertThat(Preset.THIS_YEAR.before(thisYear)).isEqualTo(period("2025-01-01", "2025-08-20"));
  }

  @Test
  void aRangeOfOnesOwnIsComparedWithAsManyDaysBefore() {
    PeriodChoice choice =
        PeriodChoice.of(null, "2026-03-10", "2026-03-19", Preset.ALL_TIME, AS_OF, FIRST);

    assertThat(choice.preset()).isEmpty();
    assertThat(choice.before()).isEqualTo(period("2026-02-28", "2026-03-09"));
  }

  @Test
  void aQuarterOfOnesOwnIsComparedWithTheQuarterBefore() {
    PeriodChoice choice =
        PeriodChoice.of(null, "2026-04-01", "2026-06-30", Preset.ALL_TIME, AS_OF, FIRST);

    assertThat(choice.before()).isEqualTo(period("2026-01-01", "2026-03-31"));
  }

  @Test
  void aPageOpensWithTheLongestPeriodThatCanBeCompared() {
    assertThat(Preset.opening(AS_OF, FIRST, AS_OF)).isEqualTo(Preset.LAST_12_MONTHS);
    assertThat(Preset.opening(AS_OF, AS_OF.minusDays(200), AS_OF)).isEqualTo(Preset.LAST_90_DAYS);
    assertThat(Preset.opening(AS_OF, AS_OF.minusDays(20), AS_OF)).isEqualTo(Preset.ALL_TIME);
    assertThat(Preset.opening(AS_OF, FIRST, AS_OF.minusYears(1))).isEqualTo(Preset.ALL_TIME);
  }

  @Test
  void textIsShortForWholeMonths() {
    assertThat(period("2026-01-01", "2026-03-31").text()).isEqualTo("Jan – Mar 2026");
    assertThat(period("2026-02-01", "2026-02-28").text()).isEqualTo("Feb 2026");
    assertThat(period("2026-02-03", "2026-02-05").text()).isEqualTo("3 Feb – 5 Feb 2026");
  }

  @Test
  void unreadableDatesAreRefusedWithASentence() {
    assertThatThrownBy(
            () -> PeriodChoice.of(null, "31.12.2026", null, Preset.ALL_TIME, AS_OF, FIRST))
        .hasMessage("'31.12.2026' is no date; write it like 2026-03-31");
    assertThatThrownBy(() -> period("2026-02-03", "2026-02-02"))
        .hasMessageContaining("ends (2026-02-02) before it starts");
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}
