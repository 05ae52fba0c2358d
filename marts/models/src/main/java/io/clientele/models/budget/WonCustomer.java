package io.clientele.models.budget;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A new customer, or a part of one, that is credited to clicks of one month.
 *
 * @param key the keyword
 * @param channel the channel that it belongs to
 * @param monthEnd last day of the month of the clicks
 * @param weight share of the customer, above 0 and at most 1
 * @param acquired day of the first sale
 * @param income what the whole customer brought, in any order
 */
public record WonCustomer(
    String key,
    String channel,
    LocalDate monthEnd,
    double weight,
    LocalDate acquired,
    List<Income> income) {

  /** Margin of one day; negative for what was given back. */
  public record Income(LocalDate date, double margin) {}

  public WonCustomer {
    income = List.copyOf(income);
  }

  /** Days from the first sale. */
  int age(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(acquired, day);
  }

  /** The credited margin up to a day, of the first so many days. */
  double margin(LocalDate until, int days) {
    double sum = 0;
    for (Income each : income) {
      if (!each.date().isAfter(until) && age(each.date()) <= days) {
        sum += each.margin();
      }
    }
    return weight * sum;
  }
}
