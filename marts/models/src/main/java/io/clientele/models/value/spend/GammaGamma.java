package io.clientele.models.value.spend;

import io.clientele.models.value.history.PurchaseHistory;

/**
 * Expected values of an order by the Gamma-Gamma model (Fader, Hardie: The Gamma-Gamma model of
 * monetary value, 2013).
 */
public final class GammaGamma {
  private final GammaGammaParameters parameters;

  /**
   * @throws IllegalArgumentException when q is not above 1, where no mean exists
   */
  public GammaGamma(GammaGammaParameters parameters) {
    if (!(parameters.q() > 1)) {
      throw new IllegalArgumentException("q is " + parameters.q() + "; means need q above 1");
    }
    this.parameters = parameters;
  }

  /** The mean value of an order over all customers. */
  public double populationMean() {
    return parameters.p() * parameters.v() / (parameters.q() - 1);
  }

  /**
   * The expected value of an order of this customer: between the customer's own mean and that of
   * the population, nearer to the own one with every repeat order. The population mean without
   * repeat orders, and when returns exceed the sales.
   */
  public double expectedSpend(PurchaseHistory history) {
    double own = history.positiveMeanValue();
    if (own == 0) {
      return populationMean();
    }
    double orders = history.repeatOrders();
    return parameters.p()
        * (parameters.v() + orders * own)
        / (parameters.p() * orders + parameters.q() - 1);
  }
}
