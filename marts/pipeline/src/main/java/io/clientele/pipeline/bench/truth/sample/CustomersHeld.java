package io.clientele.pipeline.bench.truth.sample;

import io.clientele.pipeline.demo.SampleCompany;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Worth, silence and segments of customers, held against the persons behind them. */
public final class CustomersHeld {
  /** Whoever stopped buying is silent for longer than is usual after this many days. */
  private static final int SILENCE_DAYS = 90;

  private static final Set<String> BEST = Set.of("champion", "loyal");
  private static final Set<String> LEAVING =
      Set.of("at_risk", "cannot_lose", "about_to_sleep", "hibernating", "lost");

  private final AskedRelease told;
  private final AskedRelease end;
  private final TruePersons persons;

  private CustomersHeld(AskedRelease told, AskedRelease end, TruePersons persons) {
    this.told = told;
    this.end = end;
    this.persons = persons;
  }

  /**
   * @param lake holds releases as of the second and the last delivery
   * @param truth the folder of what is true
   */
  public static CustomersHeld of(Path lake, Path truth) throws IOException {
    List<LocalDate> days = SampleCompany.deliveryDates();
    AskedRelease end = AskedRelease.of(lake, days.get(3));
    return new CustomersHeld(
        AskedRelease.of(lake, days.get(1)),
        end,
        TruePersons.of(
            truth,
            end.rows("select customer_id, source, source_id from silver.customer_identity")));
  }

  /** Customers whose margin of the last year lies within the limits told before it. */
  public Share worthInside() throws IOException {
    Map<String, BigDecimal> brought = new HashMap<>();
    for (List<String> row :
        end.rows(
            "select customer_id, sum(margin) from silver.revenue_event where sales_date > date '"
                + told.asOf()
                + "' and sales_date <= date '"
                + end.asOf()
                + "' and customer_id is not null and margin is not null group by customer_id")) {
      brought.put(row.get(0), new BigDecimal(row.get(1)));
    }
    List<List<String>> limits =
        told.rows(
            "select customer_id, expected_margin_12m_low, expected_margin_12m_high"
                + " from customer_value where expected_margin_12m_low is not null");
    long inside =
        limits.stream()
            .filter(
                row -> {
                  BigDecimal came = brought.getOrDefault(row.get(0), BigDecimal.ZERO);
                  return came.compareTo(new BigDecimal(row.get(1))) >= 0
                      && came.compareTo(new BigDecimal(row.get(2))) <= 0;
                })
            .count();
    return new Share(inside, limits.size());
  }

  /** Those who left over 90 days ago and are found silent. */
  public Share goneAndSilent() throws IOException {
    return silent(person -> person.isGone(end.asOf().minusDays(SILENCE_DAYS)));
  }

  /** Those who still buy and are called silent. */
  public Share activeAndSilent() throws IOException {
    return silent(person -> !person.isGone(end.asOf()));
  }

  private Share silent(Predicate<TruePersons.Person> isMeant) throws IOException {
    return share(
        "select customer_id, is_churned from customer_churn",
        isMeant,
        row -> row.get(1).equals("true"));
  }

  /** Loyal ones who still buy, in the best segments. */
  public Share loyalAndBest() throws IOException {
    return segment(
        person -> person.behaviour().equals("loyal") && !person.isGone(end.asOf()),
        row -> BEST.contains(row.get(1)));
  }

  /** Those who bought less and less and left, in the segments of the leaving. */
  public Share lapsedAndLeaving() throws IOException {
    return segment(
        person ->
            person.behaviour().equals("lapsing")
                && person.isGone(end.asOf().minusDays(SILENCE_DAYS)),
        row -> LEAVING.contains(row.get(1)));
  }

  /** One-time buyers of high loyalty. */
  public Share oneTimeAndLoyal() throws IOException {
    return segment(
        person -> person.behaviour().equals("one_time"), row -> row.get(2).equals("high"));
  }

  private Share segment(Predicate<TruePersons.Person> isMeant, Predicate<List<String>> isFound)
      throws IOException {
    return share("select customer_id, segment, loyalty_level from customer_360", isMeant, isFound);
  }

  private Share share(
      String question, Predicate<TruePersons.Person> isMeant, Predicate<List<String>> isFound)
      throws IOException {
    List<List<String>> meant =
        end.rows(question).stream()
            .filter(row -> persons.of(row.get(0)).filter(isMeant).isPresent())
            .toList();
    return new Share(meant.stream().filter(isFound).count(), meant.size());
  }
}
