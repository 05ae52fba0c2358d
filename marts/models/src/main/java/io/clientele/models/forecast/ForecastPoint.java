package io.clientele.models.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of one period.
 *
 * @param horizon periods after the end of the history, from 1
 * @param period number of the period on the series' calendar
 * @param periodStart its first day; null for numbered periods
 * @param forecast expected value, in the unit of the series
 * @param interval limits around it; null when there was nothing to learn them from
 */
public record ForecastPoint(
    int horizon,
    long period,
    @Nullable LocalDate periodStart,
    double forecast,
    @Nullable Interval interval) {

  public ForecastPoint {
    if (interval != null && !(interval.low80() <= forecast && forecast <= interval.high80())) {
      throw new IllegalArgumentException("Forecast " + forecast + " lies outside of " + interval);
    }
  }

  public @Nullable Double low80() {
    return interval == null ? null : interval.low80();
  }

  public @Nullable Double high80() {
    return interval == null ? null : interval.high80();
  }

  public @Nullable Double low95() {
    return interval == null ? null : interval.low95();
  }

  public @Nullable Double high95() {
    return interval == null ? null : interval.high95();
  }
}
