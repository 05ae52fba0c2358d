package io.clientele.models.value;

import io.clientele.models.value.fit.Estimate;
import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbd;
import io.clientele.models.value.orders.OrderFit;
import io.clientele.models.value.spend.GammaGamma;
import io.clientele.models.value.spend.SpendFit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Both models fitted to a group of customers, and what they say of each.
 *
 * <p>A model that is not {@code OK} is not used: rates of the whole group, drawn towards the
 * customer's own, take its place, and the values have no limits.
 *
 * <p>Safe for threads.
 */
public final class ValueFit {
  private final OrderFit orders;
  private final SpendFit spend;
  private final GroupRates group;
  private final @Nullable BgNbd orderModel;
  private final @Nullable GammaGamma spendModel;
  private final @Nullable Futures futures;

  ValueFit(OrderFit orders, SpendFit spend, GroupRates group) {
    this.orders = orders;
    this.spend = spend;
    this.group = group;
    boolean knowsOrders = orders.estimate().isUsable();
    boolean knowsSpend = spend.estimate().isUsable();
    orderModel = knowsOrders ? orders.parameters().map(BgNbd::new).orElseThrow() : null;
    spendModel = knowsSpend ? spend.parameters().map(GammaGamma::new).orElseThrow() : null;
    futures = knowsOrders && knowsSpend ? new Futures(orders, spend) : null;
  }

  /**
   * {@code OK} when both models may be used; otherwise what is wrong with the first that may not.
   */
  public FitStatus status() {
    return worst().status();
  }

  /** What is wrong; empty when nothing is. */
  public String reason() {
    if (!orders.estimate().isUsable()) {
      return "orders: " + orders.estimate().reason();
    }
    return spend.estimate().isUsable() ? "" : "spend: " + spend.estimate().reason();
  }

  /** The model of the number of orders, whether it may be used or not. */
  public OrderFit orders() {
    return orders;
  }

  /** The model of their value, whether it may be used or not; it may carry a warning. */
  public SpendFit spend() {
    return spend;
  }

  /**
   * Orders that customers may still place, in so many futures, each with parameters that the data
   * allow too; empty unless both models may be used.
   */
  public Optional<FutureOrders> futureOrders(int count) {
    return futures == null
        ? Optional.empty()
        : Optional.of(
            new FutureOrders(
                ParameterDraws.ofOrders(orders, count), ParameterDraws.ofSpend(spend, count)));
  }

  /** What each customer will be worth, by customer id. */
  public List<CustomerValue> predict(Collection<PurchaseHistory> histories, ValueTerms terms) {
    return histories.stream()
        .sorted(Comparator.comparing(PurchaseHistory::customerId))
        .map(history -> predict(history, terms))
        .toList();
  }

  /** What the customers will be worth together. */
  public GroupValue total(Collection<PurchaseHistory> histories, ValueTerms terms) {
    GroupTotal total = new GroupTotal();
    histories.stream()
        .sorted(Comparator.comparing(PurchaseHistory::customerId))
        .forEach(
            history ->
                total.add(
                    expectedOrders(history, terms),
                    expectedValue(history, terms),
                    futures == null ? null : futures.of(history, terms)));
    return total.value(terms.level());
  }

  /** The whole value, not discounted, with limits that hold 80 %. */
  public CustomerValue predict(PurchaseHistory history, double horizon) {
    return predict(history, ValueTerms.over(horizon));
  }

  /** What a customer will be worth who was in the fit, or is like those who were. */
  public CustomerValue predict(PurchaseHistory history, ValueTerms terms) {
    ValueInterval limits =
        futures == null ? null : ValueInterval.of(futures.of(history, terms), terms.level());
    return new CustomerValue(
        history.customerId(),
        status(),
        orderModel == null ? null : (Double) orderModel.activeProbability(history),
        orderModel == null
            ? null
            : (Double) orderModel.noOrderProbability(history, terms.horizon()),
        expectedOrders(history, terms),
        expectedSpend(history),
        expectedValue(history, terms),
        limits == null ? null : (Double) limits.low(),
        limits == null ? null : (Double) limits.high());
  }

  private @Nullable Double expectedOrders(PurchaseHistory history, ValueTerms terms) {
    return orderModel == null
        ? group.expectedOrders(history, terms)
        : (Double) orderModel.expectedOrders(history, terms.horizon());
  }

  private @Nullable Double expectedValue(PurchaseHistory history, ValueTerms terms) {
    Double discounted = discountedOrders(history, terms);
    Double spendPerOrder = expectedSpend(history);
    return discounted == null || spendPerOrder == null
        ? null
        : (Double) (terms.marginRate() * discounted * spendPerOrder);
  }

  private @Nullable Double discountedOrders(PurchaseHistory history, ValueTerms terms) {
    return orderModel == null
        ? group.discountedOrders(history, terms)
        : (Double)
            orderModel.expectedDiscountedOrders(history, terms.horizon(), terms.discountRate());
  }

  private @Nullable Double expectedSpend(PurchaseHistory history) {
    return spendModel == null
        ? group.expectedSpend(history)
        : (Double) spendModel.expectedSpend(history);
  }

  private Estimate worst() {
    return orders.estimate().isUsable() ? spend.estimate() : orders.estimate();
  }
}
