package io.clientele.models.value.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns purchases into histories. All purchases of a customer on one day are one order; its value
 * is their sum. The order of the purchases does not matter.
 */
public final class PurchaseHistories {
  private PurchaseHistories() {}

  /**
   * The history of every customer with a purchase up to and including {@code calibrationEnd}, by
   * customer id. Later purchases are not looked at.
   */
  public static List<PurchaseHistory> of(
      Collection<Purchase> purchases, LocalDate calibrationEnd, AgeUnit unit) {
    Map<String, TreeMap<LocalDate, BigDecimal>> orders =
        purchases.stream()
            .filter(purchase -> !purchase.day().isAfter(calibrationEnd))
            .collect(
                groupingBy(
                    Purchase::customerId,
                    TreeMap::new,
                    groupingBy(
                        Purchase::day,
                        TreeMap::new,
                        mapping(Purchase::amount, reducing(BigDecimal.ZERO, BigDecimal::add)))));
    return orders.entrySet().stream()
        .map(customer -> history(customer.getKey(), customer.getValue(), calibrationEnd, unit))
        .toList();
  }

  private static PurchaseHistory history(
      String customerId, NavigableMap<LocalDate, BigDecimal> orders, LocalDate end, AgeUnit unit) {
    LocalDate first = orders.firstKey();
    return new PurchaseHistory(
        customerId,
        orders.size() - 1,
        unit.of(ChronoUnit.DAYS.between(first, orders.lastKey())),
        unit.of(ChronoUnit.DAYS.between(first, end)),
        mean(orders.tailMap(first, false).values()));
  }

  private static @Nullable Double mean(Collection<BigDecimal> amounts) {
    if (amounts.isEmpty()) {
      return null;
    }
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL64).doubleValue();
  }
}
