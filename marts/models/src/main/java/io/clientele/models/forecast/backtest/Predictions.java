package io.clientele.models.forecast.backtest;

import io.clientele.models.forecast.model.FittedModel;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.ForecastModel;

/** A model's prediction as it is given out: not below zero where the history never was. */
public final class Predictions {
  private Predictions() {}

  public static Forecast of(ForecastModel model, double[] history, int seasonLength, int horizon) {
    return truncate(model.predict(history, seasonLength, horizon), history);
  }

  static Forecast of(FittedModel model, double[] history, int horizon) {
    return truncate(model.predict(history, horizon), history);
  }

  private static Forecast truncate(Forecast forecast, double[] history) {
    return isNeverNegative(history) ? truncate(forecast) : forecast;
  }

  /** True when no value is below zero. */
  public static boolean isNeverNegative(double[] history) {
    for (double value : history) {
      if (value < 0) {
        return false;
      }
    }
    return true;
  }

  private static Forecast truncate(Forecast forecast) {
    double[] values = forecast.values();
    boolean isChanged = false;
    for (int step = 0; step < values.length; step++) {
      if (values[step] < 0) {
        values[step] = 0;
        isChanged = true;
      }
    }
    return isChanged ? Forecast.of(values) : forecast;
  }
}
