package io.clientele.models.value.orders;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.clientele.models.value.history.PurchaseHistory;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Customers whom the model cannot tell apart.
 *
 * @param repeatOrders repeat orders of each
 * @param recency recency of each
 * @param age age of each
 * @param customers how many they are
 */
record OrderGroup(int repeatOrders, double recency, double age, long customers) {
  private static final Comparator<OrderGroup> ORDER =
      Comparator.comparingInt(OrderGroup::repeatOrders)
          .thenComparingDouble(OrderGroup::recency)
          .thenComparingDouble(OrderGroup::age);

  /** All groups, by repeat orders, recency and age; times are divided by {@code unit}. */
  static List<OrderGroup> of(Collection<PurchaseHistory> histories, double unit) {
    TreeMap<OrderGroup, Long> counts =
        histories.stream()
            .map(
                one ->
                    new OrderGroup(one.repeatOrders(), one.recency() / unit, one.age() / unit, 0))
            .collect(groupingBy(group -> group, () -> new TreeMap<>(ORDER), counting()));
    return counts.entrySet().stream().map(group -> group.getKey().with(group.getValue())).toList();
  }

  private OrderGroup with(long count) {
    return new OrderGroup(repeatOrders, recency, age, count);
  }
}
