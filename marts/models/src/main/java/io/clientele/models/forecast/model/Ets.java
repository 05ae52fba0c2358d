package io.clientele.models.forecast.model;

import io.clientele.models.forecast.smoothing.FittedForm;
import io.clientele.models.forecast.smoothing.FormChoice;
import java.util.Optional;

/**
 * Exponential smoothing in the form with the smallest corrected Akaike criterion, see {@link
 * FormChoice}.
 *
 * <p>A season of more than 24 periods is taken out before and put back after.
 */
final class Ets implements ForecastModel {
  static final int SHORTEST = 7;
  private static final ForecastModel LONG_SEASON =
      new AdjustedModel("ets", SHORTEST, adjusted -> choose(adjusted, 1)::ahead);

  @Override
  public String name() {
    return "ets";
  }

  @Override
  public Forecast predict(double[] history, int seasonLength, int horizon) {
    String objection = Inputs.objection(history, seasonLength, horizon, SHORTEST);
    return objection.isEmpty()
        ? fit(history, seasonLength).predict(history, horizon)
        : Forecast.none(objection);
  }

  @Override
  public FittedModel fit(double[] history, int seasonLength) {
    String objection = Inputs.objection(history, seasonLength, 1, SHORTEST);
    if (!objection.isEmpty()) {
      return (longer, horizon) -> Forecast.none(objection);
    }
    if (seasonLength > FormChoice.LONGEST_SEASON) {
      return LONG_SEASON.fit(history, seasonLength);
    }
    if (Inputs.isConstant(history)) {
      return (longer, horizon) ->
          longer.length == history.length
              ? Forecast.flat(history[0], horizon)
              : predict(longer, seasonLength, horizon);
    }
    FittedForm form = choose(history, seasonLength);
    return (longer, horizon) -> Forecast.of(form.ahead(longer, horizon));
  }

  private static FittedForm choose(double[] history, int seasonLength) {
    Optional<FittedForm> best = FormChoice.of(history, seasonLength);
    return best.orElseThrow(() -> new IllegalStateException("No form for " + history.length));
  }
}
