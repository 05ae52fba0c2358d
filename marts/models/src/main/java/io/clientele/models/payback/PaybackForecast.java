package io.clientele.models.payback;

import io.clientele.models.value.FutureOrders;
import io.clientele.models.value.OrderStream;
import io.clientele.models.value.history.AgeUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Foresees when costs come back, from simulated orders of the customers credited with them.
 *
 * <p>Orders come in lumps, so no rate per day tells when a sum is reached. In each future the
 * customers' orders are taken one after the other until their weighted values add up to what is
 * missing: the first passage of a compound process. A customer's future is the same for every cost.
 *
 * <p>Not safe for threads: equal costs are computed once.
 */
public final class PaybackForecast {
  private final FutureOrders futures;
  private final AgeUnit unit;
  private final double horizon;
  private final Map<OpenCost, PaybackRange> known = new HashMap<>();

  /**
   * @param futures of the customers, with values in the money of the costs
   * @param unit of the customers' histories
   * @param horizonDays after which a cost counts as never coming back
   */
  public PaybackForecast(FutureOrders futures, AgeUnit unit, long horizonDays) {
    this.futures = futures;
    this.unit = unit;
    this.horizon = unit.of(horizonDays);
  }

  /** The range of days on which the cost comes back; the order of the customers does not matter. */
  public PaybackRange of(OpenCost cost) {
    return known.computeIfAbsent(cost, this::simulate);
  }

  private PaybackRange simulate(OpenCost cost) {
    double[] days = new double[futures.count()];
    for (int number = 0; number < days.length; number++) {
      days[number] = Math.ceil(unit.days(reached(cost, number)));
    }
    return PaybackRange.of(days);
  }

  private double reached(OpenCost cost, int number) {
    if (cost.missing() <= 0) {
      return 0;
    }
    List<CreditedCustomer> customers = cost.customers();
    OrderStream[] streams = new OrderStream[customers.size()];
    for (int place = 0; place < streams.length; place++) {
      streams[place] = futures.of(customers.get(place).history(), number);
    }
    double brought = 0;
    while (true) {
      int next = next(streams);
      double time = next < 0 ? Double.POSITIVE_INFINITY : streams[next].time();
      if (time > horizon) {
        return Double.POSITIVE_INFINITY;
      }
      brought += customers.get(next).weight() * streams[next].take();
      if (brought >= cost.missing()) {
        return time;
      }
    }
  }

  /** Who orders next; below zero without anybody. */
  private static int next(OrderStream[] streams) {
    int next = -1;
    for (int place = 0; place < streams.length; place++) {
      if (next < 0 || streams[place].time() < streams[next].time()) {
        next = place;
      }
    }
    return next;
  }
}
