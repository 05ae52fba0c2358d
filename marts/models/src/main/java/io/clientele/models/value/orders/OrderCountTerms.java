package io.clientele.models.value.orders;

import io.clientele.models.numeric.GammaFunctions;

/**
 * What in the log-likelihood depends on the number of repeat orders alone, so that customers with
 * equal numbers share it.
 *
 * @param repeatOrders the number
 * @param value part of the log-likelihood
 * @param slopeOfR its derivative by r
 * @param slopeOfA its derivative by a
 * @param slopeOfB its derivative by b
 */
record OrderCountTerms(
    int repeatOrders, double value, double slopeOfR, double slopeOfA, double slopeOfB) {

  static OrderCountTerms of(int repeatOrders, BgNbdParameters at) {
    int chances = at.leaving().chances(repeatOrders);
    double both = at.a() + at.b();
    double slopeOfA = -slopeOfRise(both, chances);
    return new OrderCountTerms(
        repeatOrders,
        logRise(at.r(), repeatOrders) + logRise(at.b(), chances) - logRise(both, chances),
        slopeOfRise(at.r(), repeatOrders),
        slopeOfA,
        slopeOfA + slopeOfRise(at.b(), chances));
  }

  /** The logarithm of {@code x * (x + 1) * ... * (x + steps - 1)}. */
  private static double logRise(double x, int steps) {
    return steps == 0 ? 0 : GammaFunctions.logGamma(x + steps) - GammaFunctions.logGamma(x);
  }

  private static double slopeOfRise(double x, int steps) {
    return steps == 0 ? 0 : GammaFunctions.digamma(x + steps) - GammaFunctions.digamma(x);
  }
}
