package io.clientele.models.forecast.model;

/**
 * Does a series have a season? The two-sided 90 % test of the M competitions on the
 * autocorrelations of the undifferenced series: seasonal when {@code |r_m| > 1.645 * sqrt((1 + 2 *
 * sum_{k=1}^{m-1} r_k^2) / n)}.
 */
final class SeasonalTest {
  private static final double NORMAL_95 = 1.645;

  private SeasonalTest() {}

  /** False when there is no season to test or less than three seasons of history. */
  static boolean isSeasonal(double[] values, int seasonLength) {
    int length = values.length;
    if (seasonLength < 2 || length < 3 * seasonLength) {
      return false;
    }
    double[] centred = centred(values);
    double variance = laggedProduct(centred, 0);
    if (!(variance > 0)) {
      return false;
    }
    double squares = 0;
    for (int lag = 1; lag < seasonLength; lag++) {
      double correlation = laggedProduct(centred, lag) / variance;
      squares += correlation * correlation;
    }
    double limit = NORMAL_95 * Math.sqrt((1 + 2 * squares) / length);
    return Math.abs(laggedProduct(centred, seasonLength) / variance) > limit;
  }

  /**
   * True when values one season apart lie on the same side of the mean more than on opposite ones.
   */
  static boolean isRepeating(double[] values, int seasonLength) {
    return laggedProduct(centred(values), seasonLength) > 0;
  }

  private static double[] centred(double[] values) {
    double mean = Inputs.mean(values);
    double[] centred = new double[values.length];
    for (int position = 0; position < values.length; position++) {
      centred[position] = values[position] - mean;
    }
    return centred;
  }

  private static double laggedProduct(double[] centred, int lag) {
    double sum = 0;
    for (int position = lag; position < centred.length; position++) {
      sum += centred[position] * centred[position - lag];
    }
    return sum;
  }
}
