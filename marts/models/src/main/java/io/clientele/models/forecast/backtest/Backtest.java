package io.clientele.models.forecast.backtest;

import io.clientele.models.forecast.model.FittedModel;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.ForecastModel;
import java.util.Arrays;

/**
 * Rolling-origin backtest: at each origin the model sees what was known then.
 *
 * <p>Its parameters are settled again when the history has grown by half since, or when it had no
 * prediction; between, the settled model follows the values that came.
 */
public final class Backtest {
  private static final int PARTS = 2;

  private Backtest() {}

  /** The errors of a model at all origins of a history. */
  public static PastErrors run(
      ForecastModel model, double[] history, int seasonLength, Origins origins) {
    double[][] errors = new double[origins.count()][];
    int settledAt = 0;
    FittedModel fitted = null;
    for (int origin = 0; origin < origins.count(); origin++) {
      int known = origins.known(origin);
      double[] past = Arrays.copyOf(history, known);
      if (fitted == null || PARTS * (known - settledAt) >= settledAt) {
        fitted = model.fit(past, seasonLength);
        settledAt = known;
      }
      int steps = Math.min(origins.horizon(), history.length - known);
      Forecast forecast = Predictions.of(fitted, past, steps);
      errors[origin] = errorsOf(forecast, history, known);
      if (!forecast.isPresent()) {
        fitted = null;
      }
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
