package io.clientele.models.value;

import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.Leaving;
import io.clientele.models.value.orders.OrderFit;
import io.clientele.models.value.spend.SpendFit;
import java.util.Collection;

/**
 * Customer lifetime value from purchases: BG/NBD for the number of orders, Gamma-Gamma for their
 * value.
 *
 * <pre>{@code
 * List<PurchaseHistory> histories =
 *     PurchaseHistories.of(purchases, LocalDate.of(2026, 2, 28), AgeUnit.WEEK);
 * ValueFit fit = ValueModel.fit(histories);
 * List<CustomerValue> values = fit.predict(histories, ValueTerms.over(52).withMarginRate(0.4));
 * }</pre>
 *
 * <p>The same histories give the same result, whatever their order. Data never makes it fail: the
 * status of the fit says what could be done.
 */
public final class ValueModel {
  private ValueModel() {}

  /**
   * Fits both models.
   *
   * @param histories one per customer, those without repeat orders too, all in the same unit of
   *     time and in one currency
   */
  public static ValueFit fit(Collection<PurchaseHistory> histories) {
    return fit(histories, Leaving.AFTER_REPEAT_ORDERS);
  }

  /** The same with a choice: {@code AFTER_EVERY_ORDER} judges one-time buyers too. */
  public static ValueFit fit(Collection<PurchaseHistory> histories, Leaving leaving) {
    return new ValueFit(
        OrderFit.of(histories, leaving), SpendFit.of(histories), GroupRates.of(histories));
  }
}
