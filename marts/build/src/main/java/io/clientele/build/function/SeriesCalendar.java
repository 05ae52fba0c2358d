package io.clientele.build.function;

import io.clientele.models.forecast.series.Frequency;
import java.time.LocalDate;

/**
 * How finely a company's sales are forecast, how far ahead, and which period is the last full one.
 *
 * <p>Months from 24 full ones on, else weeks from 8 on, else days. Sales that end more than 60 days
 * before the as-of date end the history: what was not delivered is not zero.
 *
 * @param name {@code month, week} or {@code day}
 */
record SeriesCalendar(String name, Frequency frequency, int horizon, long lastFullPeriod) {
  private static final int FEWEST_MONTHS = 24;
  private static final int FEWEST_WEEKS = 8;
  private static final int STALE_DAYS = 60;

  static SeriesCalendar of(LocalDate first, LocalDate last, LocalDate asOf) {
    LocalDate end = last.plusDays(STALE_DAYS).isBefore(asOf) ? last : asOf;
    if (fullPeriods(Frequency.MONTHLY, first, end) >= FEWEST_MONTHS) {
      return new SeriesCalendar("month", Frequency.MONTHLY, 12, lastFull(Frequency.MONTHLY, end));
    }
    if (fullPeriods(Frequency.WEEKLY, first, end) >= FEWEST_WEEKS) {
      return new SeriesCalendar("week", Frequency.WEEKLY, 13, lastFull(Frequency.WEEKLY, end));
    }
    return new SeriesCalendar("day", Frequency.DAILY, 14, lastFull(Frequency.DAILY, end));
  }

  /** The first period may have begun before the first sale; it counts. */
  private static long fullPeriods(Frequency frequency, LocalDate first, LocalDate end) {
    return lastFull(frequency, end) - frequency.indexOf(first) + 1;
  }

  private static long lastFull(Frequency frequency, LocalDate end) {
    return frequency.indexOf(end.plusDays(1)) - 1;
  }
}
