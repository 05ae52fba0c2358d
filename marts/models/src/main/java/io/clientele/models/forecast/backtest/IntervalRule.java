package io.clientele.models.forecast.backtest;

import java.util.Locale;

/** How the limits of a forecast were found; it stands beside every forecast. */
public enum IntervalRule {
  /** The size of 19 or more errors of all horizons, growing with the horizon, times a factor. */
  POOLED_HORIZONS,
  /** The same from fewer errors; the factor is then large. */
  SMALL_SAMPLE,
  /** The history never changed: the interval has no width. */
  CONSTANT,
  /** No backtest error at all: no interval. */
  NONE;

  /** The name as stored in a table, such as {@code pooled_horizons}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
