package io.clientele.build.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeriesCalendarTest {
  private static SeriesCalendar calendar(String first, String last, String asOf) {
    return SeriesCalendar.of(LocalDate.parse(first), LocalDate.parse(last), LocalDate.parse(asOf));
  }

  private static LocalDate lastFull(SeriesCalendar calendar) {
    return calendar.frequency().startOf(calendar.lastFullPeriod()).orElseThrow();
  }

  @Test
  void twoYearsAreForecastByMonth() {
    SeriesCalendar calendar = calendar("2024-01-15", "2025-12-30", "2025-12-31");

    assertThat(calendar.name()).isEqualTo("month");
    assertThat(lastFull(calendar)).isEqualTo("2025-12-01");
  }

  @Test
  void nineMonthsAreForecastByWeekWithoutTheWeekThatIsNotOver() {
    SeriesCalendar calendar = calendar("2010-12-01", "2011-08-31", "2011-08-31");

    assertThat(calendar.name()).isEqualTo("week");
    assertThat(lastFull(calendar)).isEqualTo("2011-08-22");
  }

  @Test
  void fewWeeksAreForecastByDay() {
    assertThat(calendar("2026-06-01", "2026-06-20", "2026-06-20").name()).isEqualTo("day");
  }

  @Test
  void salesThatEndedLongAgoEndTheHistory() {
    SeriesCalendar calendar = calendar("2010-12-01", "2011-08-31", "2026-06-30");

    assertThat(lastFull(calendar)).isEqualTo("2011-08-22");
  }

  @Test
  void quietWeeksBeforeTheAsOfDateAreZeroNotMissing() {
    SeriesCalendar calendar = calendar("2026-01-01", "2026-05-14", "2026-06-10");

    assertThat(lastFull(calendar)).isEqualTo("2026-06-01");
  }
}
