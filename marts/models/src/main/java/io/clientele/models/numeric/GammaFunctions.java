package io.clientele.models.numeric;

/**
 * The logarithm of the Gamma function and its derivative, for positive arguments.
 *
 * <p>Arguments below 15 are moved up by the recurrence {@code Gamma(x + 1) = x * Gamma(x)}, then
 * Stirling's series is summed (Abramowitz, Stegun: Handbook of Mathematical Functions, 1964,
 * formulas 6.1.15, 6.1.41, 6.3.5 and 6.3.18). The error is some 1e-15 of the largest term.
 */
public final class GammaFunctions {
  private static final double LARGE = 15;
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private GammaFunctions() {}

  /** The natural logarithm of Gamma(x); NaN unless x is above zero. */
  public static double logGamma(double x) {
    if (!(x > 0)) {
      return Double.NaN;
    }
    double argument = x;
    double product = 1;
    while (argument < LARGE) {
      product *= argument;
      argument++;
    }
    double square = 1 / (argument * argument);
    double series =
        (1.0 / 12
                - square
                    * (1.0 / 360
                        - square
                            * (1.0 / 1260
                                - square
                                    * (1.0 / 1680
                                        - square * (1.0 / 1188 - square * 691.0 / 360360)))))
            / argument;
    double stirling = (argument - 0.5) * Math.log(argument) - argument + HALF_LOG_TWO_PI;
    return stirling + series - Math.log(product);
  }

  /** The derivative of {@link #logGamma}; NaN unless x is above zero. */
  public static double digamma(double x) {
    if (!(x > 0)) {
      return Double.NaN;
    }
    double argument = x;
    double shift = 0;
    while (argument < LARGE) {
      shift += 1 / argument;
      argument++;
    }
    double square = 1 / (argument * argument);
    double series =
        square
            * (1.0 / 12
                - square
                    * (1.0 / 120
                        - square
                            * (1.0 / 252
                                - square
                                    * (1.0 / 240
                                        - square * (1.0 / 132 - square * 691.0 / 32760)))));
    return Math.log(argument) - 0.5 / argument - series - shift;
  }
}
