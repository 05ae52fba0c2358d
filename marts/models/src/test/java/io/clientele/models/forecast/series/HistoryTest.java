package io.clientele.models.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final TimeSeries JANUARY_AND_APRIL =
      TimeSeries.dated(
          "shop",
          Frequency.MONTHLY,
          List.of(JANUARY.plusMonths(3), JANUARY),
          new double[] {40, 10});

  @Test
  void missingMonthsOfSalesAreZero() {
    assertThat(History.of(JANUARY_AND_APRIL).values()).containsExactly(10, 0, 0, 40);
  }

  @Test
  void unmeasuredMonthsLieOnALine() {
    assertThat(History.of(JANUARY_AND_APRIL.withGaps(GapRule.INTERPOLATE)).values())
        .containsExactly(10, 20, 30, 40);
  }

  @Test
  void monthsWithoutSalesUpToTheLastCompleteOneAreZeroToo() {
    assertThat(History.of(JANUARY_AND_APRIL.completeThrough(JANUARY.plusMonths(5))).values())
        .containsExactly(10, 0, 0, 40, 0, 0);
  }

  @Test
  void incompleteMonthIsLeftOut() {
    assertThat(History.of(JANUARY_AND_APRIL.completeThrough(LocalDate.of(2026, 3, 31))).values())
        .containsExactly(10, 0, 0);
  }

  @Test
  void observationsOfOnePeriodAddUp() {
    TimeSeries series =
        TimeSeries.dated(
            "shop", Frequency.MONTHLY, List.of(JANUARY, JANUARY.plusDays(9)), new double[] {1, 2});

    assertThat(History.of(series).values()).containsExactly(3);
  }

  @Test
  void nothingBeforeTheLastCompletePeriodIsAReason() {
    History history = History.of(JANUARY_AND_APRIL.completeThrough(LocalDate.of(2025, 12, 1)));

    assertThat(history.values()).isEmpty();
    assertThat(history.reason())
        .isEqualTo("no observation up to the last complete period 2025-12-01");
  }

  @Test
  void valueThatIsNoNumberNamesItsMonth() {
    TimeSeries series =
        TimeSeries.dated("shop", Frequency.MONTHLY, List.of(JANUARY), new double[] {Double.NaN});

    assertThat(History.of(series).reason())
        .isEqualTo("the value of period 2026-01-01 is not a number");
  }

  @Test
  void calendarThatCannotBeIsAReason() {
    TimeSeries series = TimeSeries.numbered("s", 1, 1, 2, 3).completeThrough(Long.MAX_VALUE);

    assertThat(History.of(series).reason()).contains("more than 100000; check the frequency");
  }

  @Test
  void eachPeriodNeedsAValue() {
    assertThatThrownBy(
            () -> TimeSeries.dated("shop", Frequency.DAILY, List.of(JANUARY), new double[0]))
        .hasMessage("Series shop has 1 periods and 0 values; give one value per period");
  }
}
