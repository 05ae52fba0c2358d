package io.clientele.models.forecast;

import java.util.Locale;

/** What a reader may think of a forecast. */
public enum ForecastStatus {
  /** A model was better than the seasonal naive one over the backtest. */
  OK,
  /** No model was better; the numbers are those of the seasonal naive one. */
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
