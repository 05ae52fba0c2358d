package io.clientele.models.forecast.smoothing;

import io.clientele.models.optimise.Bounds;
import java.util.Arrays;

/**
 * Where each parameter of a form stands in the array that is optimised: level weight, trend share,
 * damping, season share, first level, first trend, first seasonal states but the last.
 *
 * <p>The trend weight is a share of the level weight, the season weight a share of its complement,
 * so that the usual restrictions become a box. What a form does not have takes no place.
 */
record Layout(Form form, int seasonLength) {
  static final int LEVEL_WEIGHT = 0;
  private static final double LOWEST = 1e-4;
  private static final double HIGHEST = 0.9999;
  private static final double LEAST_DAMPING = 0.8;
  private static final double MOST_DAMPING = 0.98;

  int trendShare() {
    return 1;
  }

  int damping() {
    return 2;
  }

  int seasonShare() {
    return 1 + (form.hasTrend() ? 1 : 0) + (form.isDamped() ? 1 : 0);
  }

  int firstLevel() {
    return seasonShare() + (form.hasSeason() ? 1 : 0);
  }

  int firstTrend() {
    return firstLevel() + 1;
  }

  int firstSeason() {
    return firstLevel() + 1 + (form.hasTrend() ? 1 : 0);
  }

  /** Number of parameters, the variance of the errors not counted. */
  int size() {
    return firstSeason() + (form.hasSeason() ? seasonLength - 1 : 0);
  }

  Bounds bounds() {
    double[] low = new double[size()];
    double[] high = new double[size()];
    Arrays.fill(low, 0, firstLevel(), LOWEST);
    Arrays.fill(high, 0, firstLevel(), HIGHEST);
    Arrays.fill(low, firstLevel(), low.length, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, firstLevel(), high.length, Double.POSITIVE_INFINITY);
    if (form.isDamped()) {
      low[damping()] = LEAST_DAMPING;
      high[damping()] = MOST_DAMPING;
    }
    return new Bounds(low, high);
  }
}
