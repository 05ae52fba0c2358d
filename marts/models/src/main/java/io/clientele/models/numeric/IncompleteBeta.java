package io.clientele.models.numeric;

/**
 * The distribution function of the Beta distribution, by its continued fraction (Abramowitz,
 * Stegun: Handbook of Mathematical Functions, 1964, formula 26.5.8), summed from the front (Lentz:
 * Generating Bessel functions in Mie scattering calculations, 1976). The error is some 1e-12.
 */
public final class IncompleteBeta {
  private static final int MOST_STEPS = 1000;
  private static final double PRECISION = 1e-14;
  private static final double TINY = 1e-300;

  private IncompleteBeta() {}

  /**
   * The probability that a Beta variable is at most x; NaN unless both shapes are above zero.
   *
   * @param x cut to 0 and 1
   */
  public static double of(double x, double first, double second) {
    if (!(first > 0) || !(second > 0) || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    // The fraction converges fast on this side of the mean only.
    return x < (first + 1) / (first + second + 2)
        ? lower(x, first, second)
        : 1 - lower(1 - x, second, first);
  }

  private static double lower(double x, double first, double second) {
    double logFactor =
        first * Math.log(x)
            + second * Math.log1p(-x)
            + GammaFunctions.logGamma(first + second)
            - GammaFunctions.logGamma(first)
            - GammaFunctions.logGamma(second);
    return Math.exp(logFactor) / first * fraction(x, first, second);
  }

  private static double fraction(double x, double first, double second) {
    double numerator = 1;
    double denominator = 1 / away(1 - (first + second) * x / (first + 1));
    double value = denominator;
    for (int step = 1; step <= MOST_STEPS; step++) {
      double twice = 2.0 * step;
      double even = step * (second - step) * x / ((first + twice - 1) * (first + twice));
      denominator = 1 / away(1 + even * denominator);
      numerator = away(1 + even / numerator);
      value *= denominator * numerator;
      double odd =
          -(first + step) * (first + second + step) * x / ((first + twice) * (first + twice + 1));
      denominator = 1 / away(1 + odd * denominator);
      numerator = away(1 + odd / numerator);
      double change = denominator * numerator;
      value *= change;
      if (Math.abs(change - 1) < PRECISION) {
        break;
      }
    }
    return value;
  }

  private static double away(double number) {
    return Math.abs(number) < TINY ? TINY : number;
  }
}
