package io.clientele.models.value;

import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.spend.GammaGammaParameters;
import java.util.List;

/**
 * Orders that customers may still place, each with its time and value, in several futures.
 *
 * <p>A future has the same parameters for every customer, so that sums over customers keep what
 * these have in common. The random numbers depend on the customer id and the number of the future
 * alone, so a customer's future is the same whoever asks for it.
 *
 * <p>Safe for threads.
 */
public final class FutureOrders {
  private final List<BgNbdParameters> orders;
  private final List<GammaGammaParameters> spend;

  /**
   * @param orders parameters of each future
   * @param spend as many
   * @throws IllegalArgumentException when they are not as many
   */
  public FutureOrders(List<BgNbdParameters> orders, List<GammaGammaParameters> spend) {
    if (orders.size() != spend.size()) {
      throw new IllegalArgumentException(
          "There are %d parameters of orders and %d of spend; give one of each per future"
              .formatted(orders.size(), spend.size()));
    }
    this.orders = List.copyOf(orders);
    this.spend = List.copyOf(spend);
  }

  /** How many futures there are. */
  public int count() {
    return orders.size();
  }

  /**
   * One customer's orders in one future.
   *
   * @param number from 0 to below {@link #count()}
   */
  public OrderStream of(PurchaseHistory history, int number) {
    SeededRandom random = SeededRandom.of("orders of " + history.customerId() + " " + number);
    return new OrderStream(history, orders.get(number), spend.get(number), random);
  }
}
