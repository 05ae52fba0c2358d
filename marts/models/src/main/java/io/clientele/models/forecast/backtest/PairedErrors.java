package io.clientele.models.forecast.backtest;

/**
 * Absolute errors of two models summed over the origins where both predict a horizon.
 *
 * @param own sum of the one model's
 * @param other sum of the other's
 * @param count origins that both have
 */
record PairedErrors(double own, double other, int count) {

  static PairedErrors at(PastErrors own, PastErrors other, int step) {
    double ownSum = 0;
    double otherSum = 0;
    int count = 0;
    for (int origin = 0; origin < own.origins().count(); origin++) {
      if (own.steps(origin) >= step && other.steps(origin) >= step) {
        ownSum += Math.abs(own.error(origin, step));
        otherSum += Math.abs(other.error(origin, step));
        count++;
      }
    }
    return new PairedErrors(ownSum, otherSum, count);
  }

  boolean isOwnSmaller() {
    return count > 0 && own < other;
  }
}
