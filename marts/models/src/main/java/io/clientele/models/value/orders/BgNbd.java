package io.clientele.models.value.orders;

import io.clientele.models.value.history.PurchaseHistory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Predictions of the BG/NBD model for single customers (Fader, Hardie, Lee: "Counting your
 * customers" the easy way, 2005; the probability of being active: Fader, Hardie, Lee: Computing
 * P(alive) using the BG/NBD model, 2008), and of the MBG/NBD model, where customers may leave after
 * the first order too.
 *
 * <p>The published expectation is a difference of a hypergeometric function, which loses all digits
 * when a is near 1. Here the integral that it comes from is summed instead: over the probability p
 * of leaving, the mean of {@code (1 - ((alpha + age) / (alpha + age + p * t))^(r + x)) / p}.
 * Nothing cancels in it, whatever a, the number of orders and the horizon.
 *
 * <p>Safe for threads. All times are in the unit of the parameters.
 */
public final class BgNbd {
  /** A discounted horizon is cut into so many equal parts, each discounted from its middle. */
  private static final int PARTS = 24;

  private final BgNbdParameters parameters;
  private final Map<Integer, LeavingProbabilities> leaving = new ConcurrentHashMap<>();

  public BgNbd(BgNbdParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * The probability that the customer has not left. It is 1 without repeat orders, unless customers
   * may leave after the first order too.
   */
  public double activeProbability(PurchaseHistory history) {
    return parameters.activeProbability(history);
  }

  /** Expected orders within {@code horizon} after the end of the calibration. */
  public double expectedOrders(PurchaseHistory history, double horizon) {
    return activeProbability(history)
        * ordersWhenActive(history.repeatOrders(), history.age(), horizon);
  }

  /** Expected repeat orders of a customer within {@code time} after the first purchase. */
  public double expectedOrdersOfNewCustomer(double time) {
    return expectedOrders(new PurchaseHistory("new", 0, 0, 0, null), time);
  }

  /**
   * Expected orders within {@code horizon}, each divided by {@code (1 + discountRate)^time}.
   *
   * @param discountRate per unit of time, above -1
   */
  public double expectedDiscountedOrders(
      PurchaseHistory history, double horizon, double discountRate) {
    if (discountRate == 0) {
      return expectedOrders(history, horizon);
    }
    double part = horizon / PARTS;
    double before = 0;
    double discounted = 0;
    for (int number = 0; number < PARTS; number++) {
      double until = ordersWhenActive(history.repeatOrders(), history.age(), (number + 1) * part);
      discounted += (until - before) * Math.pow(1 + discountRate, -(number + 0.5) * part);
      before = until;
    }
    return activeProbability(history) * discounted;
  }

  /** The probability of no order at all within {@code horizon}. */
  public double noOrderProbability(PurchaseHistory history, double horizon) {
    double active = activeProbability(history);
    double pauses =
        Math.exp(
            -(parameters.r() + history.repeatOrders())
                * Math.log1p(horizon / (parameters.alpha() + history.age())));
    return 1 - active + active * pauses;
  }

  private double ordersWhenActive(int orders, double age, double time) {
    return leaving
        .computeIfAbsent(
            parameters.leaving().chances(orders),
            chances -> new LeavingProbabilities(parameters.a(), parameters.b() + chances))
        .meanOrders(parameters.r() + orders, time / (parameters.alpha() + age));
  }
}
