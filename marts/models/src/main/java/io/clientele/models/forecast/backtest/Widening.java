package io.clientele.models.forecast.backtest;

/**
 * By how much an interval must be wider than the size of the past errors, so that it holds the
 * share of the future that its name says.
 *
 * <p>For normal errors of known size it would be 1.28 and 1.96. It is more, because the size is
 * known from few errors and because the future is less regular than the past. The factors were
 * learned from every second yearly, quarterly and other series of the M3 competition (Makridakis
 * and Hibon, 2000; published by the International Institute of Forecasters, forecasters.org) and
 * checked on the other half, see the README; those with a season are a little wider than learned,
 * for the months of the M1 competition (Makridakis and others, 1982). Series without a season reach
 * down to eight values, so their factors depend strongly on the number of origins.
 *
 * @param factor80 half width of the 80 % interval in sizes of the past errors
 * @param factor95 the same for 95 %
 */
record Widening(double factor80, double factor95) {

  /** The factors for errors seen at this many origins, at least one. */
  static Widening of(int seasonLength, int origins) {
    return seasonLength > 1
        ? new Widening(1.28 + 2.5 / origins, 1.96 + 13.0 / origins)
        : new Widening(0.80 + 11.0 / origins, 1.50 + 22.0 / origins);
  }
}
