package io.clientele.models.value;

import io.clientele.models.numeric.CompensatedSum;
import org.jspecify.annotations.Nullable;

/** Adds customers up; what one of them lacks, the total lacks. */
final class GroupTotal {
  private final CompensatedSum orders = new CompensatedSum();
  private final CompensatedSum value = new CompensatedSum();
  private double[] futures = new double[0];
  private int customers;
  private boolean knowsOrders = true;
  private boolean knowsValue = true;
  private boolean knowsFutures = true;

  void add(
      @Nullable Double expectedOrders,
      @Nullable Double expectedValue,
      double @Nullable [] ownFutures) {
    customers++;
    knowsOrders &= expectedOrders != null;
    knowsValue &= expectedValue != null;
    knowsFutures &= ownFutures != null;
    orders.add(expectedOrders == null ? 0 : expectedOrders);
    value.add(expectedValue == null ? 0 : expectedValue);
    if (ownFutures != null) {
      addFutures(ownFutures);
    }
  }

  GroupValue value(double level) {
    ValueInterval limits =
        knowsFutures && futures.length > 0 ? ValueInterval.of(futures, level) : null;
    return new GroupValue(
        customers,
        knowsOrders ? (Double) orders.value() : null,
        knowsValue ? (Double) value.value() : null,
        limits == null ? null : (Double) limits.low(),
        limits == null ? null : (Double) limits.high());
  }

  private void addFutures(double[] ownFutures) {
    if (futures.length == 0) {
      futures = new double[ownFutures.length];
    }
    for (int future = 0; future < futures.length; future++) {
      futures[future] += ownFutures[future];
    }
  }
}
