package io.clientele.models.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What keywords cost month by month and the customers that came of it, in any order.
 *
 * @param months at most one per keyword and month
 * @param customers at most one per keyword, month and customer
 */
public record BudgetHistory(List<AdMonth> months, List<WonCustomer> customers) {

  /** Sums of doubles depend on their order, so there is one. */
  public BudgetHistory {
    months =
        months.stream()
            .sorted(Comparator.comparing(AdMonth::key).thenComparing(AdMonth::monthEnd))
            .toList();
    customers =
        customers.stream()
            .sorted(
                Comparator.comparing(WonCustomer::key)
                    .thenComparing(WonCustomer::monthEnd)
                    .thenComparing(WonCustomer::acquired)
                    .thenComparing(WonCustomer::weight))
            .toList();
  }

  /**
   * What was known at the end of a day of the months that had ended within the window. Months
   * before the first that a customer is credited to are left out: their clicks are not known.
   */
  BudgetHistory knownAt(LocalDate asOf, BudgetTerms terms) {
    List<WonCustomer> come =
        customers.stream().filter(customer -> !customer.acquired().isAfter(asOf)).toList();
    LocalDate first =
        come.stream().map(WonCustomer::monthEnd).min(LocalDate::compareTo).orElse(asOf);
    LocalDate oldest = asOf.minusDays(terms.windowDays());
    LocalDate after = first.isAfter(oldest) ? first.minusDays(1) : oldest;
    return new BudgetHistory(
        months.stream().filter(month -> isWithin(month.monthEnd(), after, asOf)).toList(),
        come.stream().filter(customer -> isWithin(customer.monthEnd(), after, asOf)).toList());
  }

  /** What the months within these days cost and brought, by keyword; {cost, margin}. */
  Map<String, double[]> outcome(LocalDate after, LocalDate until, int horizonDays) {
    Map<String, double[]> sums = new TreeMap<>();
    for (AdMonth month : months) {
      if (isWithin(month.monthEnd(), after, until)) {
        sums.computeIfAbsent(month.key(), key -> new double[2])[0] += month.cost();
      }
    }
    for (WonCustomer customer : customers) {
      double[] sum = sums.get(customer.key());
      if (sum != null && isWithin(customer.monthEnd(), after, until)) {
        sum[1] += customer.margin(LocalDate.MAX, horizonDays);
      }
    }
    return sums;
  }

  /** The facts of each keyword with statistics, by its id. */
  List<UnitFacts> units(LocalDate asOf, Ripening ripening, BudgetTerms terms) {
    Map<String, double[]> sums = new TreeMap<>();
    Map<String, AdMonth> first = new TreeMap<>();
    Map<String, AdMonth> last = new TreeMap<>();
    for (AdMonth month : months) {
      double[] sum = sums.computeIfAbsent(month.key(), key -> new double[8]);
      first.putIfAbsent(month.key(), month);
      last.put(month.key(), month);
      int age = Ripening.age(month.monthEnd(), asOf);
      sum[0] += month.cost();
      sum[4] += terms.remembered(age) * month.cost() * ripening.arrived(age);
    }
    for (WonCustomer customer : customers) {
      double[] sum = sums.get(customer.key());
      if (sum == null) {
        continue;
      }
      double remembered = terms.remembered(Ripening.age(customer.monthEnd(), asOf));
      double ripe = customer.weight() * ripening.earned(customer.age(asOf));
      double margin = customer.margin(asOf, terms.horizonDays());
      sum[1] += customer.weight();
      sum[2] += margin;
      sum[3] += customer.weight() - ripe;
      sum[5] += remembered * customer.weight();
      sum[6] += remembered * ripe;
      sum[7] += remembered * margin;
    }
    List<UnitFacts> units = new ArrayList<>();
    first.forEach(
        (key, month) ->
            units.add(
                UnitFacts.of(
                    key,
                    month.channel(),
                    month.monthEnd(),
                    Objects.requireNonNull(last.get(key)).monthEnd(),
                    Objects.requireNonNull(sums.get(key)))));
    return units;
  }

  private static boolean isWithin(LocalDate day, LocalDate after, LocalDate until) {
    return day.isAfter(after) && !day.isAfter(until);
  }
}
