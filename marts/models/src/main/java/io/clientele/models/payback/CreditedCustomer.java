package io.clientele.models.payback;

import io.clientele.models.value.history.PurchaseHistory;

/**
 * A customer whose orders pay a cost back.
 *
 * @param history what the customer bought so far
 * @param weight the part of each order that counts, above 0
 */
public record CreditedCustomer(PurchaseHistory history, double weight) {

  /**
   * @throws IllegalArgumentException when the weight is not above zero and finite
   */
  public CreditedCustomer {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "Customer %s has the weight %s; give one above zero"
              .formatted(history.customerId(), weight));
    }
  }
}
