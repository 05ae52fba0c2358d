package io.clientele.models.forecast.backtest;

import java.util.Locale;

/** How the limits of a forecast were found; it stands beside every forecast. */
public enum IntervalRule {
  /** Rank of the absolute backtest errors of each horizon; at least 19 per horizon. */
  PER_HORIZON,
  /** One rank over the errors of all horizons, each divided by its horizon's size; at least 19. */
  POOLED_HORIZONS,
  /** Fewer than 19 errors: their size times Student's t with one degree of freedom per origin. */
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
