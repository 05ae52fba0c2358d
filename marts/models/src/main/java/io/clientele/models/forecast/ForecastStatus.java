package io.clientele.models.forecast;

import java.util.Locale;

/** What a reader may think of a forecast. */
public enum ForecastStatus {
  /**
   * The points are those of the combination, or of a model. Over the backtest they were better than
   * the seasonal naive one's; where they were not, but not clearly worse either, the reason says
   * so.
   */
  OK,
  /** The seasonal naive model made the smaller errors; the numbers are its own. */
  NOT_BETTER_THAN_NAIVE,
  /** The history never changed; the forecast is that value, with an interval of no width. */
  CONSTANT,
  /** Too few periods to test anything; the forecast is the last value, without an interval. */
  TOO_SHORT,
  /** Nothing to forecast from; there are no points. */
  NO_DATA;

  /** The name as stored in a table, such as {@code not_better_than_naive}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
