package io.clientele.models.forecast.model;

/**
 * Repeats the last season: {@code f[h] = x[n - m + 1 + (h-1) mod m]}.
 *
 * <p>Without a season, or with less than one season of history, it repeats the last value.
 */
public final class SeasonalNaive implements ForecastModel {

  @Override
  public String name() {
    return "seasonal_naive";
  }

  @Override
  public Forecast predict(double[] history, int seasonLength, int horizon) {
    String objection = Inputs.objection(history, seasonLength, horizon, 1);
    if (!objection.isEmpty()) {
      return Forecast.none(objection);
    }
    int season = history.length < seasonLength ? 1 : seasonLength;
    double[] values = new double[horizon];
    for (int step = 0; step < horizon; step++) {
      values[step] = history[history.length - season + step % season];
    }
    return Forecast.of(values);
  }
}
