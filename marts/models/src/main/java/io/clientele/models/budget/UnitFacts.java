package io.clientele.models.budget;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What is known of one keyword or channel on a day.
 *
 * @param key the keyword or channel
 * @param channel the channel
 * @param firstMonth last day of the first month looked at
 * @param lastMonth last day of the last one
 * @param cost what its months cost
 * @param customers the customers who came
 * @param margin what they have brought so far of their first year
 * @param unripeCustomers the part of them whose first year's margin is still to come
 * @param evidence the same as the estimate counts it
 */
public record UnitFacts(
    String key,
    String channel,
    LocalDate firstMonth,
    LocalDate lastMonth,
    double cost,
    double customers,
    double margin,
    double unripeCustomers,
    Evidence evidence) {

  /**
   * Facts by how much they tell: old ones count less, and young ones for the part of them that is
   * ripe.
   *
   * @param cost the cost whose customers should have come
   * @param customers the customers of it
   * @param years customers times the part of their first year's margin that should have come
   * @param margin what these brought
   */
  public record Evidence(double cost, double customers, double years, double margin) {}

  /** All of these together, at least one. */
  static UnitFacts sum(String key, Collection<UnitFacts> parts) {
    double[] sums = new double[8];
    for (UnitFacts part : parts) {
      sums[0] += part.cost;
      sums[1] += part.customers;
      sums[2] += part.margin;
      sums[3] += part.unripeCustomers;
      sums[4] += part.evidence.cost();
      sums[5] += part.evidence.customers();
      sums[6] += part.evidence.years();
      sums[7] += part.evidence.margin();
    }
    LocalDate first = parts.stream().map(UnitFacts::firstMonth).min(naturalOrder()).orElseThrow();
    LocalDate last = parts.stream().map(UnitFacts::lastMonth).max(naturalOrder()).orElseThrow();
    return of(key, key, first, last, sums);
  }

  /** From the numbers in the order of the fields. */
  static UnitFacts of(String key, String channel, LocalDate first, LocalDate last, double[] sums) {
    return new UnitFacts(
        key,
        channel,
        first,
        last,
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        new Evidence(sums[4], sums[5], sums[6], sums[7]));
  }
}
