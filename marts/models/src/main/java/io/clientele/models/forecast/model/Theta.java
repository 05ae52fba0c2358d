package io.clientele.models.forecast.model;

/**
 * The Theta model of Assimakopoulos and Nikolopoulos (2000) in the closed form of Hyndman and
 * Billah (2003): simple exponential smoothing plus half the slope of the regression line, {@code
 * f[h] = l + (B/2) * (h - 1 + (1 - (1-a)^n) / a)}.
 *
 * <p>A season found by the seasonal test is taken out before and put back after. Needs three
 * observations.
 */
public final class Theta implements ForecastModel {
  private static final int SHORTEST = 3;

  @Override
  public String name() {
    return "theta";
  }

  @Override
  public Forecast predict(double[] history, int seasonLength, int horizon) {
    String objection = Inputs.objection(history, seasonLength, horizon, SHORTEST);
    if (!objection.isEmpty()) {
      return Forecast.none(objection);
    }
    if (Inputs.isConstant(history)) {
      return Forecast.flat(history[0], horizon);
    }
    Seasonality season = Seasonality.of(history, seasonLength);
    double[] adjusted = season.remove(history);
    SimpleSmoothing smoothing = SimpleSmoothing.fit(adjusted);
    double halfSlope = slope(adjusted) / 2;
    int length = history.length;
    double settled = -Math.expm1(length * Math.log1p(-smoothing.alpha())) / smoothing.alpha();
    double[] values = new double[horizon];
    for (int step = 0; step < horizon; step++) {
      double value = smoothing.level() + halfSlope * (step + settled);
      values[step] = season.restore(value, length + step);
    }
    return Forecast.of(values);
  }

  private static double slope(double[] values) {
    double middle = (values.length - 1) / 2.0;
    double mean = Inputs.mean(values);
    double product = 0;
    double square = 0;
    for (int position = 0; position < values.length; position++) {
      double distance = position - middle;
      product += distance * (values[position] - mean);
      square += distance * distance;
    }
    return product / square;
  }
}
