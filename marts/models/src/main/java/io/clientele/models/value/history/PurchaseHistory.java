package io.clientele.models.value.history;

import org.jspecify.annotations.Nullable;

/**
 * What the models know of one customer at the end of the calibration. The first purchase makes a
 * customer and is no repeat order.
 *
 * @param customerId the customer
 * @param repeatOrders days with a purchase, the first one left out
 * @param recency time from the first purchase to the last one; zero without repeat orders
 * @param age time from the first purchase to the end of the calibration, in the unit of recency
 * @param meanRepeatValue mean amount of the repeat orders, zero or below when returns exceed sales;
 *     null exactly when there are none
 */
public record PurchaseHistory(
    String customerId,
    int repeatOrders,
    double recency,
    double age,
    @Nullable Double meanRepeatValue) {

  /**
   * @throws IllegalArgumentException when the numbers contradict each other or are not finite
   */
  public PurchaseHistory {
    if (repeatOrders < 0
        || !(recency >= 0)
        || !(age >= recency)
        || Double.isInfinite(age)
        || (repeatOrders == 0) != (recency == 0)) {
      throw new IllegalArgumentException(
          "Customer %s has %d repeat orders, recency %s and age %s; give 0 <= recency <= age, and recency 0 exactly without repeat orders"
              .formatted(customerId, repeatOrders, recency, age));
    }
    if ((repeatOrders == 0) != (meanRepeatValue == null)
        || (meanRepeatValue != null && !Double.isFinite(meanRepeatValue))) {
      throw new IllegalArgumentException(
          "Customer %s has %d repeat orders and the mean value %s; give a finite value exactly when there are repeat orders"
              .formatted(customerId, repeatOrders, meanRepeatValue));
    }
  }

  /** The mean value of repeat orders when it is above zero, otherwise zero. */
  public double positiveMeanValue() {
    return meanRepeatValue == null ? 0 : Math.max(0, meanRepeatValue);
  }
}
