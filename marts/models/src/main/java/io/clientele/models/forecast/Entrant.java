package io.clientele.models.forecast;

import io.clientele.models.forecast.backtest.Backtest;
import io.clientele.models.forecast.backtest.Origins;
import io.clientele.models.forecast.backtest.PastErrors;
import io.clientele.models.forecast.backtest.Predictions;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.ForecastModel;

/**
 * What takes part in a contest.
 *
 * @param name of the model
 * @param forecast what it says now
 * @param errors what it would have said in the past
 */
record Entrant(String name, Forecast forecast, PastErrors errors) {

  static Entrant of(ForecastModel model, double[] history, int seasonLength, Origins origins) {
    return new Entrant(
        model.name(),
        Predictions.of(model, history, seasonLength, origins.horizon()),
        Backtest.run(model, history, seasonLength, origins));
  }

  /** True when it has a forecast, and had one at half of the origins. */
  boolean isTested() {
    return forecast.isPresent() && 2 * errors.originCount() >= errors.origins().count();
  }
}
