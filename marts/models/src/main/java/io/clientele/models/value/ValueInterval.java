package io.clientele.models.value;

import java.util.Arrays;

/**
 * Two limits between which a part of all futures lies; {@link CustomerValue} says which.
 *
 * @param low lower limit
 * @param high upper limit
 */
record ValueInterval(double low, double high) {

  /**
   * @param futures values in any order; none below zero
   * @param level the part between the limits
   */
  static ValueInterval of(double[] futures, double level) {
    double[] sorted = futures.clone();
    Arrays.sort(sorted);
    double tail = (1 - level) / 2;
    int zeros = 0;
    while (zeros < sorted.length && sorted[zeros] == 0) {
      zeros++;
    }
    return zeros > tail * sorted.length
        ? new ValueInterval(0, quantile(sorted, level))
        : new ValueInterval(quantile(sorted, tail), quantile(sorted, 1 - tail));
  }

  /** A new value from the same source lies at or below it with the given probability. */
  private static double quantile(double[] sorted, double probability) {
    double rank = probability * (sorted.length + 1) - 1;
    int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(rank)));
    int above = Math.min(sorted.length - 1, below + 1);
    double part = Math.max(0, Math.min(1, rank - below));
    return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[above] * part;
  }
}
