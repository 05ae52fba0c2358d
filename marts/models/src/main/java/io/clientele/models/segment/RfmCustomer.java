package io.clientele.models.segment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What RFM looks at in one customer.
 *
 * @param customerId the customer
 * @param recencyDays days from the last order to the as-of date; null exactly when there is no
 *     order
 * @param orders number of distinct orders, refunds not counted
 * @param money net value, returns deducted
 */
public record RfmCustomer(
    String customerId, @Nullable Long recencyDays, long orders, BigDecimal money) {

  public RfmCustomer {
    if (orders < 0) {
      throw new IllegalArgumentException(
          "Customer " + customerId + " has " + orders + " orders; count distinct orders");
    }
    if ((recencyDays == null) != (orders == 0)) {
      throw new IllegalArgumentException(
          "Customer "
              + customerId
              + " has "
              + orders
              + " orders and recency "
              + recencyDays
              + "; give a recency exactly when there are orders");
    }
    if (recencyDays != null && recencyDays < 0) {
      throw new IllegalArgumentException(
          "Customer "
              + customerId
              + " ordered "
              + -recencyDays
              + " days after the as-of date; leave out later orders");
    }
  }
}
