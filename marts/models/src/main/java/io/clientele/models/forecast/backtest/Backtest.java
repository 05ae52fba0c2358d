package io.clientele.models.forecast.backtest;

import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.ForecastModel;
import java.util.Arrays;

/** Rolling-origin backtest: at each origin the model is fitted again to what was known then. */
public final class Backtest {
  private Backtest() {}

  /** The errors of a model at all origins of a history. */
  public static PastErrors run(
      ForecastModel model, double[] history, int seasonLength, Origins origins) {
    double[][] errors = new double[origins.count()][];
    for (int origin = 0; origin < origins.count(); origin++) {
      int known = origins.known(origin);
      int steps = Math.min(origins.horizon(), history.length - known);
      Forecast forecast = Predictions.of(model, Arrays.copyOf(history, known), seasonLength, steps);
      errors[origin] = errorsOf(forecast, history, known);
    }
    return new PastErrors(origins, errors);
  }

  private static double[] errorsOf(Forecast forecast, double[] history, int known) {
    double[] errors = forecast.values();
    for (int step = 0; step < errors.length; step++) {
      errors[step] -= history[known + step];
    }
    return errors;
  }
}
