package io.clientele.models.value;

import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.spend.GammaGammaParameters;

/**
 * A customer's future orders one after the other, told as the models tell them: has the customer
 * left; how long until the next order; what is it worth; was it the last one.
 *
 * <p>Not safe for threads.
 */
public final class OrderStream {
  private final PurchaseHistory history;
  private final GammaGammaParameters spend;
  private final SeededRandom random;
  private final double orderRate;
  private final double leaving;
  private double valueRate = Double.NaN;
  private double time;

  OrderStream(
      PurchaseHistory history,
      BgNbdParameters orders,
      GammaGammaParameters spend,
      SeededRandom random) {
    this.history = history;
    this.spend = spend;
    this.random = random;
    boolean isActive = random.uniform() < orders.activeProbability(history);
    orderRate = isActive ? orders.drawOrderRate(history, random) : 0;
    leaving = isActive ? orders.drawLeavingProbability(history, random) : 1;
    time = orderRate > 0 ? random.exponential() / orderRate : Double.POSITIVE_INFINITY;
  }

  /**
   * When the next order comes, from the end of the history in its unit; infinite when there is none
   * any more.
   */
  public double time() {
    return time;
  }

  /** Takes the order that comes at {@link #time()}, and tells its value. */
  public double take() {
    if (Double.isNaN(valueRate)) {
      valueRate = spend.drawValueRate(history, random);
    }
    double value = random.gamma(spend.p()) / valueRate;
    boolean isLast = random.uniform() < leaving;
    time = isLast ? Double.POSITIVE_INFINITY : time + random.exponential() / orderRate;
    return value;
  }
}
