package io.clientele.models.value.spend;

import io.clientele.models.numeric.CompensatedSum;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Pearson's correlation between how often and for how much customers order. */
final class Correlation {
  private Correlation() {}

  /** Null where there is none: an empty list, or no difference between customers. */
  static @Nullable Double ofOrdersAndValue(List<PurchaseHistory> buyers) {
    double largest =
        buyers.stream().mapToDouble(PurchaseHistory::positiveMeanValue).max().orElse(1);
    ToDoubleFunction<PurchaseHistory> orders = PurchaseHistory::repeatOrders;
    ToDoubleFunction<PurchaseHistory> value = one -> one.positiveMeanValue() / largest;
    double covariance = covariance(buyers, orders, value);
    double variances = covariance(buyers, orders, orders) * covariance(buyers, value, value);
    return variances > 0 ? (Double) (covariance / Math.sqrt(variances)) : null;
  }

  private static double covariance(
      List<PurchaseHistory> buyers,
      ToDoubleFunction<PurchaseHistory> one,
      ToDoubleFunction<PurchaseHistory> other) {
    double meanOfOne = sum(buyers, one) / buyers.size();
    double meanOfOther = sum(buyers, other) / buyers.size();
    return sum(
        buyers,
        buyer ->
            (one.applyAsDouble(buyer) - meanOfOne) * (other.applyAsDouble(buyer) - meanOfOther));
  }

  private static double sum(
      List<PurchaseHistory> buyers, ToDoubleFunction<PurchaseHistory> measure) {
    CompensatedSum sum = new CompensatedSum();
    buyers.forEach(buyer -> sum.add(measure.applyAsDouble(buyer)));
    return sum.value();
  }
}
