package io.clientele.models.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Scores customers by recency, frequency and money.
 *
 * <p>Customers with orders are ranked, the worst first; equal values share the smallest rank of
 * their group, and the score is {@code ceil(5 * rank / n)}. Frequency uses fixed cut points instead
 * (1, 2, 3-4, 5-9, 10 and more orders) when more than a fifth of the customers have the same number
 * of orders, because ranks then say little. The order of the rows never matters.
 */
public final class RfmScorer {
  private static final int SCORES = 5;

  private RfmScorer() {}

  /**
   * Scores every customer.
   *
   * @return one row per customer, by customer id
   * @throws IllegalArgumentException when a customer id stands twice
   */
  public static List<ScoredCustomer> score(List<RfmCustomer> customers) {
    List<RfmCustomer> sorted =
        customers.stream().sorted(Comparator.comparing(RfmCustomer::customerId)).toList();
    refuseRepeatedIds(sorted);
    List<RfmCustomer> buyers = sorted.stream().filter(one -> one.orders() > 0).toList();
    Map<Long, Integer> recency =
        quintiles(buyers, RfmScorer::recencyDays, Comparator.reverseOrder());
    Map<Long, Integer> frequency = frequencyScores(buyers);
    Map<BigDecimal, Integer> money =
        quintiles(buyers, RfmScorer::comparableMoney, Comparator.naturalOrder());

    List<ScoredCustomer> scored = new ArrayList<>(sorted.size());
    for (RfmCustomer customer : sorted) {
      if (customer.orders() == 0) {
        scored.add(new ScoredCustomer(customer.customerId(), null));
      } else {
        RfmScores scores =
            new RfmScores(
                recency.getOrDefault(recencyDays(customer), 1),
                frequency.getOrDefault(customer.orders(), 1),
                money.getOrDefault(comparableMoney(customer), 1));
        scored.add(new ScoredCustomer(customer.customerId(), scores));
      }
    }
    return List.copyOf(scored);
  }

  /** The score of a number of orders by the fixed cut points 1, 2, 3-4, 5-9, 10 and more. */
  public static int fixedFrequencyScore(long orders) {
    if (orders >= 10) {
      return 5;
    }
    if (orders >= 5) {
      return 4;
    }
    return orders >= 3 ? 3 : (int) Math.max(1, orders);
  }

  private static Map<Long, Integer> frequencyScores(List<RfmCustomer> buyers) {
    Map<Long, Integer> sizes = new HashMap<>();
    buyers.forEach(buyer -> sizes.merge(buyer.orders(), 1, Integer::sum));
    int largest = sizes.values().stream().mapToInt(size -> size).max().orElse(0);
    if ((long) largest * SCORES <= buyers.size()) {
      return quintiles(buyers, RfmCustomer::orders, Comparator.naturalOrder());
    }
    sizes.replaceAll((orders, size) -> fixedFrequencyScore(orders));
    return sizes;
  }

  /** The score of each distinct value; {@code worstFirst} orders the values. */
  private static <T extends Comparable<T>> Map<T, Integer> quintiles(
      List<RfmCustomer> buyers, Function<RfmCustomer, T> measure, Comparator<T> worstFirst) {
    List<T> values = buyers.stream().map(measure).sorted(worstFirst).toList();
    long count = values.size();
    Map<T, Integer> scores = new HashMap<>();
    for (int position = 0; position < values.size(); position++) {
      long rank = position + 1L;
      scores.putIfAbsent(values.get(position), (int) ((SCORES * rank + count - 1) / count));
    }
    return scores;
  }

  private static Long recencyDays(RfmCustomer buyer) {
    Long days = buyer.recencyDays();
    return days == null ? Long.MAX_VALUE : days;
  }

  /** 1.50 and 1.5 are the same amount. */
  private static BigDecimal comparableMoney(RfmCustomer buyer) {
    return buyer.money().stripTrailingZeros();
  }

  private static void refuseRepeatedIds(List<RfmCustomer> sorted) {
    for (int row = 1; row < sorted.size(); row++) {
      String id = sorted.get(row).customerId();
      if (id.equals(sorted.get(row - 1).customerId())) {
        throw new IllegalArgumentException(
            "Customer " + id + " stands twice; give one row per customer");
      }
    }
  }
}
