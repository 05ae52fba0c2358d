package io.clientele.models.forecast.model;

import java.util.function.Function;

/**
 * A model for series without a season, applied to a history whose season, as far as it is certain,
 * was taken out before and is put back after.
 */
final class AdjustedModel implements ForecastModel {
  private final String name;
  private final int shortest;
  private final Function<double[], Extrapolation> fitting;

  /** Continues a history without season. */
  @FunctionalInterface
  interface Extrapolation {
    double[] ahead(double[] adjusted, int horizon);
  }

  AdjustedModel(String name, int shortest, Function<double[], Extrapolation> fitting) {
    this.name = name;
    this.shortest = shortest;
    this.fitting = fitting;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Forecast predict(double[] history, int seasonLength, int horizon) {
    String objection = Inputs.objection(history, seasonLength, horizon, shortest);
    return objection.isEmpty()
        ? fit(history, seasonLength).predict(history, horizon)
        : Forecast.none(objection);
  }

  @Override
  public FittedModel fit(double[] history, int seasonLength) {
    String objection = Inputs.objection(history, seasonLength, 1, shortest);
    if (!objection.isEmpty()) {
      return (longer, horizon) -> Forecast.none(objection);
    }
    double[] settled = Seasonality.shrunk(history, seasonLength).remove(history);
    if (Inputs.isConstant(settled)) {
      // Nothing can be learned from it; what follows may differ and is then fitted afresh.
      return (longer, horizon) ->
          longer.length == history.length
              ? restored(longer, seasonLength, horizon, (adjusted, steps) -> flat(adjusted, steps))
              : predict(longer, seasonLength, horizon);
    }
    Extrapolation extrapolation = fitting.apply(settled);
    return (longer, horizon) -> restored(longer, seasonLength, horizon, extrapolation);
  }

  private static Forecast restored(
      double[] history, int seasonLength, int horizon, Extrapolation extrapolation) {
    Seasonality season = Seasonality.shrunk(history, seasonLength);
    double[] values = extrapolation.ahead(season.remove(history), horizon);
    for (int step = 0; step < horizon; step++) {
      values[step] = season.restore(values[step], history.length + step);
    }
    return Forecast.of(values);
  }

  private static double[] flat(double[] adjusted, int horizon) {
    return Forecast.flat(adjusted[adjusted.length - 1], horizon).values();
  }
}
