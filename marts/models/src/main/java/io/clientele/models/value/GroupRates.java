package io.clientele.models.value;

import io.clientele.models.numeric.CompensatedSum;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rates of all customers together: what is said of one customer when there is no model.
 *
 * <p>A customer's own rate is drawn towards that of the group, as if the customer had been watched
 * for the mean age longer at the group's rate, and had placed one more order of the group's mean
 * value. These rates know of nobody who left, so orders are rather over- than understated.
 *
 * @param orders all repeat orders, and half a one so that no rate is exactly zero
 * @param age all ages together
 * @param customers number of customers
 * @param spendPerOrder mean value of the repeat orders of customers with a mean above zero; null
 *     when there are none
 */
record GroupRates(double orders, double age, int customers, @Nullable Double spendPerOrder) {
  private static final double HALF_AN_ORDER = 0.5;

  static GroupRates of(Collection<PurchaseHistory> histories) {
    double valued = sum(histories, one -> one.positiveMeanValue() > 0 ? one.repeatOrders() : 0);
    double value =
        sum(histories, one -> one.repeatOrders() * (one.positiveMeanValue() / Math.max(1, valued)));
    return new GroupRates(
        sum(histories, PurchaseHistory::repeatOrders) + HALF_AN_ORDER,
        sum(histories, PurchaseHistory::age),
        histories.size(),
        valued > 0 ? (Double) value : null);
  }

  /** Null when nobody has been watched for any time. */
  @Nullable Double expectedOrders(PurchaseHistory history, ValueTerms terms) {
    if (!(age > 0)) {
      return null;
    }
    double meanAge = age / customers;
    double meanOrders = orders / customers;
    return terms.horizon() * ((history.repeatOrders() + meanOrders) / (history.age() + meanAge));
  }

  /** The same orders, each discounted; null when nobody has been watched for any time. */
  @Nullable Double discountedOrders(PurchaseHistory history, ValueTerms terms) {
    Double expected = expectedOrders(history, terms);
    return expected == null ? null : (Double) (expected * terms.meanDiscount(1));
  }

  /** Null when nobody has repeat orders of a value. */
  @Nullable Double expectedSpend(PurchaseHistory history) {
    double own = history.positiveMeanValue();
    if (spendPerOrder == null || own == 0) {
      return spendPerOrder;
    }
    double weight = 1.0 / (1 + history.repeatOrders());
    return weight * spendPerOrder + (1 - weight) * own;
  }

  /** Sorted, so that the last digit does not depend on the order of the rows either. */
  private static double sum(
      Collection<PurchaseHistory> histories, ToDoubleFunction<PurchaseHistory> measure) {
    CompensatedSum sum = new CompensatedSum();
    histories.stream().mapToDouble(measure).sorted().forEach(sum::add);
    return sum.value();
  }
}
