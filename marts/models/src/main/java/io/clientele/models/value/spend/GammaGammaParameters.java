package io.clientele.models.value.spend;

import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.List;

/**
 * Parameters of the Gamma-Gamma model (Fader, Hardie, Lee: RFM and CLV, 2005; Fader, Hardie: The
 * Gamma-Gamma model of monetary value, 2013).
 *
 * <p>The value of an order is Gamma(p, n) with a rate n of the customer that is Gamma(q, v) over
 * customers, independent of how often they order.
 *
 * @param p shape of the values of one customer
 * @param q shape of the rates over customers
 * @param v inverse scale of the rates, in money; the paper calls it gamma
 */
public record GammaGammaParameters(double p, double q, double v) {
  static final List<String> NAMES = List.of("p", "q", "v");

  /**
   * @throws IllegalArgumentException unless all are above zero and finite
   */
  public GammaGammaParameters {
    for (double parameter : new double[] {p, q, v}) {
      if (!(parameter > 0) || Double.isInfinite(parameter)) {
        throw new IllegalArgumentException(
            "Gamma-Gamma parameters p %s, q %s, v %s must be above zero".formatted(p, q, v));
      }
    }
  }

  /** From a list in the order p, q, v. */
  public static GammaGammaParameters of(List<Double> values) {
    return new GammaGammaParameters(values.get(0), values.get(1), values.get(2));
  }

  /** A possible rate of the values of this customer's orders. */
  public double drawValueRate(PurchaseHistory history, SeededRandom random) {
    double own = history.positiveMeanValue();
    double past = own > 0 ? history.repeatOrders() : 0;
    return random.gamma(q + p * past) / (v + past * own);
  }
}
