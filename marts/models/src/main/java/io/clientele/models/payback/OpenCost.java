package io.clientele.models.payback;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;

/**
 * A cost that has not come back yet, and who may bring it.
 *
 * @param missing what is still missing of it, in the money of the histories; zero or below when
 *     nothing is
 * @param customers those credited with it, sorted by customer id
 */
public record OpenCost(double missing, List<CreditedCustomer> customers) {

  /**
   * @throws IllegalArgumentException when what is missing is not a number
   */
  public OpenCost {
    if (Double.isNaN(missing)) {
      throw new IllegalArgumentException("What is missing of a cost must be a number");
    }
    customers = sorted(customers);
  }

  private static List<CreditedCustomer> sorted(Collection<CreditedCustomer> customers) {
    return customers.stream()
        .sorted(
            comparing((CreditedCustomer one) -> one.history().customerId())
                .thenComparing(CreditedCustomer::weight))
        .toList();
  }
}
