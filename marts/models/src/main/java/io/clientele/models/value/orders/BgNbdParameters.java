package io.clientele.models.value.orders;

import java.util.List;

/**
 * Parameters of the BG/NBD model (Fader, Hardie, Lee: "Counting your customers" the easy way, 2005).
 *
 * <p>While active, a customer orders at a rate that is Gamma(r, alpha) over customers; after each
 * order the customer leaves with a probability that is Beta(a, b) over customers.
 *
 * @param r shape of the order rates
 * @param alpha inverse scale of the order rates, in units of time
 * @param a first shape of the leaving probabilities
 * @param b second shape of the leaving probabilities
 */
public record BgNbdParameters(double r, double alpha, double a, double b) {
  static final List<String> NAMES = List.of("r", "alpha", "a", "b");

  /**
   * @throws IllegalArgumentException unless all are above zero and finite
   */
  public BgNbdParameters {
    for (double parameter : new double[] {r, alpha, a, b}) {
      if (!(parameter > 0) || Double.isInfinite(parameter)) {
        throw new IllegalArgumentException(
            "BG/NBD parameters r %s, alpha %s, a %s, b %s must be above zero"
                .formatted(r, alpha, a, b));
      }
    }
  }

  /** From a list in the order r, alpha, a, b. */
  public static BgNbdParameters of(List<Double> values) {
    return new BgNbdParameters(values.get(0), values.get(1), values.get(2), values.get(3));
  }
}
