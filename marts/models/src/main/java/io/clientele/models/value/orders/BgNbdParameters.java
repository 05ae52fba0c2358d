package io.clientele.models.value.orders;

import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.List;

/**
 * Parameters of the BG/NBD model (Fader, Hardie, Lee: "Counting your customers" the easy way,
 * 2005).
 *
 * <p>While active, a customer orders at a rate that is Gamma(r, alpha) over customers; after each
 * order the customer leaves with a probability that is Beta(a, b) over customers.
 *
 * @param r shape of the order rates
 * @param alpha inverse scale of the order rates, in units of time
 * @param a first shape of the leaving probabilities
 * @param b second shape of the leaving probabilities
 * @param leaving after which orders customers may leave
 */
public record BgNbdParameters(double r, double alpha, double a, double b, Leaving leaving) {
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

  /** Of the BG/NBD model itself. */
  public BgNbdParameters(double r, double alpha, double a, double b) {
    this(r, alpha, a, b, Leaving.AFTER_REPEAT_ORDERS);
  }

  /** From a list in the order r, alpha, a, b. */
  public static BgNbdParameters of(List<Double> values, Leaving leaving) {
    return new BgNbdParameters(values.get(0), values.get(1), values.get(2), values.get(3), leaving);
  }

  /**
   * The probability that the customer has not left, 1 when there was no chance to (Fader, Hardie,
   * Lee: Computing P(alive) using the BG/NBD model, 2008). The odds are taken in logarithms, so
   * that hundreds of orders do not overflow.
   */
  public double activeProbability(PurchaseHistory history) {
    int chances = leaving.chances(history.repeatOrders());
    if (chances == 0) {
      return 1;
    }
    double pause = Math.log(alpha + history.age()) - Math.log(alpha + history.recency());
    double logOddsOfHavingLeft =
        Math.log(a) - Math.log(b + chances - 1) + (r + history.repeatOrders()) * pause;
    return 1 / (1 + Math.exp(logOddsOfHavingLeft));
  }

  /** A possible order rate of this customer, while active. */
  public double drawOrderRate(PurchaseHistory history, SeededRandom random) {
    return random.gamma(r + history.repeatOrders()) / (alpha + history.age());
  }

  /** A possible probability with which this customer, while active, leaves after an order. */
  public double drawLeavingProbability(PurchaseHistory history, SeededRandom random) {
    return random.beta(a, b + leaving.chances(history.repeatOrders()));
  }
}
