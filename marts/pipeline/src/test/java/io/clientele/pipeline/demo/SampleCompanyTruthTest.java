package io.clientele.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.pipeline.bench.truth.sample.AskedRelease;
import io.clientele.pipeline.bench.truth.sample.CustomersHeld;
import io.clientele.pipeline.bench.truth.sample.PaybackHeld;
import io.clientele.pipeline.bench.truth.sample.PayersHeld;
import io.clientele.pipeline.bench.truth.sample.RecordsHeld;
import io.clientele.pipeline.bench.truth.sample.Share;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.fixture.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the marts tell of the sample company, held against what is true about it. */
class SampleCompanyTruthTest {
  private static final double SCALE = 1;

  @TempDir private static Path folder;
  private static Path lake;

  @BeforeAll
  static void build() throws IOException {
    SampleCompany company = SampleCompany.of(42, SCALE);
    SampleCompany.writeConfiguration(folder);
    company.writeTruth(folder.resolve("truth"));
    Path exports = folder.resolve("exports");
    lake = folder.resolve("lake");
    List<LocalDate> days = SampleCompany.deliveryDates();
    try (Runs runs = Runs.of(folder.resolve("clientele.yaml"), lake, "duckdb")) {
      company.writeDelivery(1, exports);
      company.writeDelivery(2, exports);
      runs.run(days.get(1));
      company.writeDelivery(3, exports);
      company.writeDelivery(4, exports);
      runs.run(days.get(3));
    }
  }

  private static Path truth() {
    return folder.resolve("truth");
  }

  /** Asked of the last release. */
  private static List<List<String>> rows(String question) throws IOException {
    return AskedRelease.of(lake, SampleCompany.deliveryDates().get(3)).rows(question);
  }

  /** Some clicks are no longer in the archive, so a few customers cannot be credited by anybody. */
  @Test
  void keywordsPayBackWhenTheyReallyDid() throws IOException {
    PaybackHeld payback = PaybackHeld.of(lake, truth());

    assertThat(payback.sameDates().of()).isGreaterThan(500);
    assertThat(payback.sameCustomers().value()).isGreaterThan(0.85);
    assertThat(payback.sameDates().value()).isGreaterThan(0.85);
  }

  /** Told a year before the end. A month whose lost clicks have paid it back already counts too. */
  @Test
  void keywordsPayBackWithinTheRangeFourTimesInFive() throws IOException {
    Share inside = PaybackHeld.of(lake, truth()).insideRange();

    assertThat(inside.of()).isGreaterThan(300);
    assertThat(inside.value()).isGreaterThanOrEqualTo(0.8);
  }

  /** The future alone: costs that were not back on the day of the forecast, whoever counts. */
  @Test
  void costsThatWereNotBackComeBackWithinTheRangeFourTimesInFive() throws IOException {
    Share inside = PaybackHeld.of(lake, truth()).openInsideRange();

    assertThat(inside.of()).isGreaterThan(80);
    assertThat(inside.value()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void whatCustomersBroughtInAYearLiesWithinTheLimitsFourTimesInFive() throws IOException {
    Share inside = CustomersHeld.of(lake, truth()).worthInside();

    assertThat(inside.of()).isGreaterThan(500);
    assertThat(inside.value()).isBetween(0.75, 0.85);
  }

  /** What each keyword was invented to do, and what is advised for it: how many there are. */
  private static Map<String, Long> advisedFor(String planted) throws IOException {
    Map<String, String> advices = new HashMap<>();
    for (List<String> row :
        rows(
            "select lower(concat_ws('|', campaign, ad_group, keyword, match_type)), advice"
                + " from budget_advice where level = 'keyword'")) {
      advices.put(row.get(0), row.get(1));
    }
    Map<String, Long> counts = new TreeMap<>();
    CsvFile.open(folder.resolve("truth").resolve("keywords.csv"))
        .forEach(
            row -> {
              String key =
                  String.join(
                          "|",
                          row.text("campaign"),
                          row.text("ad_group"),
                          row.text("keyword"),
                          row.text("match_type"))
                      .toLowerCase(java.util.Locale.ROOT);
              if (row.text("planted").equals(planted) && advices.containsKey(key)) {
                counts.merge(advices.get(key), 1L, Long::sum);
              }
            });
    return counts;
  }

  @Test
  void budgetIsStoppedWhereNobodyBuysAndRaisedWhereTheCostComesBackAtOnce() throws IOException {
    Map<String, Long> never = advisedFor("never");
    Map<String, Long> quick = advisedFor("quick");

    assertThat(never).doesNotContainKey("raise");
    assertThat(never.get("stop")).isGreaterThan(10 * never.getOrDefault("keep", 0L));
    assertThat(quick).doesNotContainKey("stop");
    assertThat(quick.get("raise")).isGreaterThan(10 * quick.getOrDefault("keep", 0L));
  }

  @Test
  void adviceOfThePastWasWrongAsOftenAsStated() throws IOException {
    List<String> all =
        rows("select sum(keyword_count), sum(wrong_count),"
                + " sum(keyword_count * expected_wrong_share) from budget_replay")
            .get(0);
    double count = Double.parseDouble(all.get(0));

    assertThat(count).isGreaterThan(50);
    assertThat(Double.parseDouble(all.get(1)) / count)
        .isCloseTo(Double.parseDouble(all.get(2)) / count, within(0.1));
  }

  @Test
  void everyModelCreditsAllRevenue() throws IOException {
    List<List<String>> sums =
        rows("select model, sum(revenue) from attribution_summary group by model order by model");

    assertThat(sums).hasSize(12);
    assertThat(sums.stream().map(row -> row.get(1)).distinct())
        .containsExactly(rows("select sum(revenue) from sales_daily").get(0).get(0));
  }

  /** Measured: 95 % of those who left over 90 days ago, and 8 % of those who still buy. */
  @Test
  void customersWhoLeftAreFoundSilentAndOthersAreNot() throws IOException {
    CustomersHeld customers = CustomersHeld.of(lake, truth());

    assertThat(customers.goneAndSilent().of()).isGreaterThan(400);
    assertThat(customers.goneAndSilent().value()).isGreaterThan(0.93);
    assertThat(customers.activeAndSilent().value()).isLessThan(0.1);
  }

  /** Measured: 84 % of the loyal, 93 % of those who lapsed, 0.4 % of the one-time buyers. */
  @Test
  void plantedBehaviourShowsInSegmentsAndLoyalty() throws IOException {
    CustomersHeld customers = CustomersHeld.of(lake, truth());

    assertThat(customers.loyalAndBest().of()).isGreaterThan(400);
    assertThat(customers.loyalAndBest().value()).isGreaterThan(0.8);
    assertThat(customers.lapsedAndLeaving().value()).isGreaterThan(0.9);
    assertThat(customers.oneTimeAndLoyal().value()).isLessThan(0.02);
  }

  /** The newsletter knows no list, so whom a list left alone bought as often as the others. */
  @Test
  void listsThatNobodyUsedChangedNothing() throws IOException {
    List<List<String>> lifts =
        rows(
            "select list, lift_low <= 0 and 0 <= lift_high, held_out_count >= 50,"
                + " abs(held_out_count / contactable_count - 0.1) < 0.03"
                + " from campaign_lift where span = 'all' order by list");

    assertThat(lifts)
        .containsExactly(
            List.of("birthday", "true", "true", "true"),
            List.of("high_value_at_risk", "true", "true", "true"),
            List.of("win_back", "true", "true", "true"));
  }

  /** Machines come with descaler in the sample company. */
  @Test
  void whatIsBoughtTogetherComesFirst() throws IOException {
    List<List<String>> pairs =
        rows(
            "select distinct product_category, other_product_category from (select * from"
                + " product_affinity order by lift_low desc limit 20) order by all");

    assertThat(pairs).containsExactly(List.of("Gép", "Tartozék"), List.of("Tartozék", "Gép"));
  }

  @Test
  void endedGoalsAreReachedOrMissedAsTheyReallyWere() throws IOException {
    Map<String, String> ended = new TreeMap<>();
    rows("select target_id, status from goal_progress where projected_by = 'ended'")
        .forEach(row -> ended.put(row.get(0), row.get(1)));
    Map<String, String> really = new TreeMap<>();
    CsvFile.open(truth().resolve("goals.csv"))
        .forEach(row -> really.put(row.text("target"), row.text("status")));

    assertThat(really).hasSize(23).containsValues("reached", "missed");
    assertThat(ended).isEqualTo(really);
  }

  /** One row per stage that a fault is about, as {@code fault: stage}. */
  private static Set<String> plantedInStages() throws IOException {
    Map<String, String> findings =
        Map.of("two stages of one meaning", "duplicate", "dead stage", "dead");
    Set<String> planted = new TreeSet<>();
    CsvFile.open(truth().resolve("planted_faults.csv"))
        .forEach(
            row -> {
              String finding = findings.get(row.text("fault"));
              if (finding != null) {
                planted.add(finding + ": " + row.text("subject"));
              }
            });
    return planted;
  }

  @Test
  void faultsOfTheFunnelAreFoundAndNoneIsInvented() throws IOException {
    Set<String> found = new TreeSet<>();
    rows("select finding, concat_ws(' / ', stage, other_stage) from funnel_finding")
        .forEach(row -> found.add(row.get(0) + ": " + row.get(1)));

    assertThat(plantedInStages()).hasSize(2);
    assertThat(found).isEqualTo(plantedInStages());
  }

  private static Set<String> employeesWith(String fault) throws IOException {
    Set<String> emails = new TreeSet<>();
    CsvFile.open(truth().resolve("planted_faults.csv"))
        .forEach(
            row -> {
              if (row.text("fault").equals(fault)) {
                emails.add(row.text("subject"));
              }
            });
    return emails;
  }

  private static Set<String> employeesWhere(String condition) throws IOException {
    Set<String> emails = new TreeSet<>();
    rows("select e.email from employee_performance p join silver.employee e"
            + " on e._source = p.source and e.employee_id = p.employee_id where "
            + condition)
        .forEach(row -> emails.add(row.get(0)));
    return emails;
  }

  /** Everybody wins with the same chance, so nobody may be told to win more or less. */
  @Test
  void habitsOfEmployeesShowAndNoDifferenceIsInvented() throws IOException {
    assertThat(employeesWhere("p.on_time_task_share < 0.6"))
        .hasSize(1)
        .isEqualTo(employeesWith("late with tasks"));
    assertThat(employeesWhere("p.median_days_to_invoice > 3"))
        .hasSize(1)
        .isEqualTo(employeesWith("invoices late"));
    assertThat(employeesWhere("p.comparison in ('higher', 'lower')")).isEmpty();
  }

  @Test
  void whoeverPaysLateByHabitIsNamedAndNobodyElse() throws IOException {
    PayersHeld payers = PayersHeld.of(lake, truth());

    assertThat(payers.planted()).hasSize(4);
    assertThat(payers.named()).isEqualTo(payers.planted());
  }

  /** Expected when they were issued, from what was known the month before. */
  @Test
  void invoicesArePaidWithinTheExpectedRangeFourTimesInFive() throws IOException {
    List<String> tried =
        rows("select sum(tried_count), cast(sum(inside_count) as double)"
                + " / sum(tried_count - untold_count) from payment_accuracy")
            .get(0);

    assertThat(Long.parseLong(tried.get(0))).isGreaterThan(5_000);
    assertThat(Double.parseDouble(tried.get(1))).isBetween(0.8, 0.95);
  }

  @Test
  void whatIsOpenIsTheSameByInvoiceByCustomerAndAtTheMonthsEnd() throws IOException {
    List<String> open =
        rows("select (select sum(open_amount) from invoice_payment),"
                + " (select sum(open_amount) from customer_payment),"
                + " (select max_by(open_amount, month_start) from receivables_month),"
                + " (select sum(amount) - sum(paid_amount) from invoice_payment)")
            .get(0);

    assertThat(Set.copyOf(open)).hasSize(1);
  }

  /** A call that was passed on is one; no record is lost and none counted twice. */
  @Test
  void callsOfEveryQueueAreThoseThatReallyCameIn() throws IOException {
    Map<String, List<String>> told = new TreeMap<>();
    rows("select strftime(hour_date, '%Y-%m') || ' ' || queue, sum(offered), sum(answered),"
            + " sum(wait_seconds), sum(talk_seconds) from call_center_hour"
            + " where source = 'phone' group by 1")
        .forEach(row -> told.put(row.get(0), row.subList(1, 5)));
    Map<String, List<String>> really = new TreeMap<>();
    CsvFile.open(truth().resolve("calls.csv"))
        .forEach(
            row ->
                really.put(
                    row.text("month") + " " + row.text("queue"),
                    List.of(
                        row.text("offered"),
                        row.text("answered"),
                        row.text("wait_seconds"),
                        row.text("talk_seconds"))));

    assertThat(really).hasSize(50);
    assertThat(told).isEqualTo(really);
  }

  @Test
  void everyRecordOfTheExchangeBelongsToOneCall() throws IOException {
    assertThat(
            rows(
                "select count(*) > 2000, count(*) filter (where a.activity_id is null),"
                    + " count(distinct l.call_id) = (select count(*) from silver.activity where"
                    + " _source = 'phone')"
                    + " from silver.call_leg l left join silver.activity a"
                    + " on a._source = l._source and a.activity_id = l.call_id"))
        .containsExactly(List.of("true", "0", "true"));
  }

  @Test
  void hourThatComesTwiceIsTwoHours() throws IOException {
    assertThat(
            rows(
                "select hour_start, hour, offered from call_center_hour where source = 'phone' and"
                    + " hour_date = date '2025-10-26' order by hour_start"))
        .hasSize(2)
        .allMatch(row -> row.get(1).equals("2") && row.get(2).equals("1"));
  }

  /** One queue is unattended at noon; no other hour loses a third of its calls. */
  @Test
  void onlyTheQueueThatIsUnattendedLosesItsCalls() throws IOException {
    assertThat(
            rows(
                "select queue, hour from call_center_hour where hour between 9 and 16"
                    + " group by queue, hour having sum(abandoned) > sum(offered) / 3"))
        .containsExactly(List.of("care", "12"));
  }

  /** Somebody who answers in the evening stands out by the share, nobody else does. */
  @Test
  void onlyTheOneWhoAnswersInTheEveningDoes() throws IOException {
    assertThat(
            rows(
                "select e.email from employee_month m join silver.employee e"
                    + " on e._source = m.source and e.employee_id = m.employee_id"
                    + " group by e.email having sum(m.after_hours_answer_count)"
                    + " > 0.5 * sum(m.answered_count)"))
        .containsExactly(List.of(planted("answers in the evening")));
  }

  private static String planted(String fault) throws IOException {
    List<String> subjects = new ArrayList<>();
    CsvFile.open(truth().resolve("planted_faults.csv"))
        .forEach(
            row -> {
              if (row.text("fault").equals(fault)) {
                subjects.add(row.text("subject"));
              }
            });
    assertThat(subjects).hasSize(1);
    return subjects.get(0);
  }

  /** Limits that were learned before a week hold in it as often as they say. */
  @Test
  void expectedCallsHoldInWeeksThatTheyDidNotKnow() throws IOException {
    List<List<String>> queues =
        rows(
            "select queue, min(status), max(replayed_count) > 50, max(coverage) between 0.78 and 1"
                + " from workload_forecast where queue <> '(none)' group by queue order by queue");

    assertThat(queues)
        .containsExactly(
            List.of("care", "ok", "true", "true"), List.of("sales", "ok", "true", "true"));
  }

  /**
   * What became of each mail, person by person; a few people share a telephone and count as one.
   */
  @Test
  void newslettersReachedWhomTheyReallyReached() throws IOException {
    Map<String, List<String>> really = new TreeMap<>();
    CsvFile.open(truth().resolve("newsletters.csv"))
        .forEach(
            row ->
                really.put(
                    row.text("campaign_id"),
                    Stream.of("sent", "delivered", "bounced", "opened", "machine_opened")
                        .map(row::text)
                        .toList()));
    Map<String, List<String>> found = new TreeMap<>();
    rows("select campaign_id, sent, delivered, bounced, opened, machine_opened from email_campaign")
        .forEach(row -> found.put(row.get(0), row.subList(1, row.size())));

    assertThat(found.keySet()).isEqualTo(really.keySet());
    really.forEach(
        (campaign, counts) -> {
          for (int index = 0; index < counts.size(); index++) {
            assertThat(Long.parseLong(found.get(campaign).get(index)))
                .as(campaign)
                .isCloseTo(Long.parseLong(counts.get(index)), within(2L));
          }
        });
  }

  @Test
  void newslettersThatWereMadeToStandOutDoAndNoOthers() throws IOException {
    Map<String, String> planted = new TreeMap<>();
    CsvFile.open(truth().resolve("newsletters.csv"))
        .forEach(row -> planted.put(row.text("campaign_id"), row.text("planted")));
    Map<String, String> found = new TreeMap<>();
    rows("select campaign_id, case when delivery_rate < 0.9 then 'old addresses'"
            + " when machine_opened > opened then 'opened by machines'"
            + " when unsubscribe_rate > 0.04 then 'drives readers away' else '' end"
            + " from email_campaign")
        .forEach(row -> found.put(row.get(0), row.get(1)));

    assertThat(planted).hasSize(12).containsValues("old addresses", "opened by machines");
    assertThat(found).isEqualTo(planted);
  }

  @Test
  void readersWhoWereAboutToBuyBoughtAfterTheirClick() throws IOException {
    List<String> sums =
        rows("select sum(clicked), sum(conversions), sum(cost) from email_campaign").get(0);

    assertThat(Double.parseDouble(sums.get(1)) / Double.parseDouble(sums.get(0)))
        .isBetween(0.4, 0.8);
    assertThat(sums.get(2)).isEqualTo(rows("select sum(cost) from silver.campaign").get(0).get(0));
  }

  @Test
  void conversationsNobodyAnsweredAreFoundAndAMachineIsNobody() throws IOException {
    List<String> unanswered = new ArrayList<>();
    Set<String> all = new TreeSet<>();
    CsvFile.open(truth().resolve("conversations.csv"))
        .forEach(
            row -> {
              all.add(row.text("first_message_id"));
              if (row.text("answered_at").isEmpty()) {
                unanswered.add(row.text("first_message_id"));
              }
            });
    Map<String, String> hashes = new HashMap<>();
    rows("select 'mail:' || left(sha256(id), 32), id from (values ('"
            + String.join("'), ('", all)
            + "')) as asked(id)")
        .forEach(row -> hashes.put(row.get(0), row.get(1)));
    List<String> found = new ArrayList<>();
    rows("select conversation_id from silver.activity where _source = 'mailbox'"
            + " group by conversation_id"
            + " having count(*) filter (where direction = 'outbound' and not is_automatic) = 0")
        .forEach(row -> found.add(hashes.get(row.get(0))));

    assertThat(unanswered).hasSizeGreaterThan(20);
    assertThat(found).containsExactlyInAnyOrderElementsOf(unanswered);
    assertThat(
            rows(
                "select count(distinct conversation_id) from silver.activity"
                    + " where _source = 'mailbox'"))
        .containsExactly(List.of(String.valueOf(all.size())));
  }

  /** Written down a second time: by the same contact, or spelt otherwise or in other letters. */
  @Test
  void recordsOfOnePersonBecomeOneCustomerAndNobodyElseDoes() throws IOException {
    RecordsHeld records = RecordsHeld.of(lake, truth());

    assertThat(records.found("same_email").value()).isGreaterThan(0.99);
    assertThat(records.found("same_phone").value()).isGreaterThan(0.99);
    assertThat(records.found("name_and_address").of()).isGreaterThan(250);
    assertThat(records.found("name_and_address").value()).isGreaterThan(0.8);
    assertThat(records.mistaken().value()).isLessThanOrEqualTo(0.001);
  }
}
