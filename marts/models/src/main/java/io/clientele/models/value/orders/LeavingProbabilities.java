package io.clientele.models.value.orders;

import java.util.Arrays;

/**
 * A Beta distribution as points with weights, to take means over the probability that a customer
 * leaves after an order.
 *
 * <p>The points are evenly spaced in v with {@code logit(probability) = mode + width * sinh(v)},
 * after which the trapezoidal rule is exact but for rounding (Takahasi, Mori: Double exponential
 * formulas for numerical integration, 1974). That holds for every pair of shapes, those near zero
 * with all weight on the ends and those in the millions with all weight on one spot too.
 */
final class LeavingProbabilities {
  private static final double STEP = 0.05;
  private static final double WIDEST = 2;

  /** Weights below exp(-60) of the largest are left out. */
  private static final double NEGLIGIBLE = 60;

  private final double[] points;
  private final double[] weights;

  LeavingProbabilities(double first, double second) {
    double mode = Math.log(first) - Math.log(second);
    double width = Math.min(WIDEST, Math.sqrt(1 / first + 1 / second));
    int below = steps(width * first);
    int above = steps(width * second);
    double peak = logDensity(first, second, mode);
    double[] allPoints = new double[below + above + 1];
    double[] allWeights = new double[below + above + 1];
    int kept = 0;
    double sum = 0;
    for (int step = -below; step <= above; step++) {
      double logit = mode + width * Math.sinh(step * STEP);
      double height = logDensity(first, second, logit) - peak;
      if (height > -NEGLIGIBLE) {
        allPoints[kept] = 1 / (1 + Math.exp(-logit));
        allWeights[kept] = Math.exp(height) * Math.cosh(step * STEP);
        sum += allWeights[kept];
        kept++;
      }
    }
    points = Arrays.copyOf(allPoints, kept);
    weights = Arrays.copyOf(allWeights, kept);
    for (int point = 0; point < kept; point++) {
      weights[point] /= sum;
    }
  }

  /**
   * The mean over probabilities p of {@code (1 - (1 + p * ratio)^(-shape)) / p}: the expected
   * orders of an active customer whose rate is Gamma(shape, 1), over the time {@code ratio}.
   */
  double meanOrders(double shape, double ratio) {
    double mean = 0;
    for (int point = 0; point < points.length; point++) {
      double p = points[point];
      double orders =
          p < Double.MIN_NORMAL ? shape * ratio : -Math.expm1(-shape * Math.log1p(p * ratio)) / p;
      mean += weights[point] * orders;
    }
    return mean;
  }

  private static int steps(double decay) {
    double reach = 10 + NEGLIGIBLE / decay;
    return (int) Math.ceil(Math.log(reach + Math.sqrt(reach * reach + 1)) / STEP);
  }

  /** In the logit, whose derivative has turned the exponents minus one into the shapes. */
  private static double logDensity(double first, double second, double logit) {
    double rest = Math.log1p(Math.exp(-Math.abs(logit)));
    double lower = rest + Math.max(-logit, 0);
    double upper = rest + Math.max(logit, 0);
    return -first * lower - second * upper;
  }
}
