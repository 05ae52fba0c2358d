package io.clientele.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.pipeline.bench.truth.sample.CustomersHeld;
import io.clientele.pipeline.bench.truth.sample.PaybackHeld;
import io.clientele.pipeline.bench.truth.sample.RecordsHeld;
import io.clientele.pipeline.bench.truth.sample.Share;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.fixture.BuiltCompany;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the marts tell of the sample company's keywords and customers, held against what is true.
 */
class SampleCompanyTruthTest {
  private static final BuiltCompany COMPANY = BuiltCompany.get();

  /** Some clicks are no longer in the archive, so a few customers cannot be credited by anybody. */
  @Test
  void keywordsPayBackWhenTheyReallyDid() throws IOException {
    PaybackHeld payback = PaybackHeld.of(COMPANY.lake(), COMPANY.truth());

    assertThat(payback.sameDates().of()).isGreaterThan(500);
    assertThat(payback.sameCustomers().value()).isGreaterThan(0.85);
    assertThat(payback.sameDates().value()).isGreaterThan(0.85);
  }

  /** Told a year before the end. A month whose lost clicks have paid it back already counts too. */
  @Test
  void keywordsPayBackWithinTheRangeFourTimesInFive() throws IOException {
    Share inside = PaybackHeld.of(COMPANY.lake(), COMPANY.truth()).insideRange();

    assertThat(inside.of()).isGreaterThan(300);
    assertThat(inside.value()).isGreaterThanOrEqualTo(0.8);
  }

  /** The future alone: costs that were not back on the day of the forecast, whoever counts. */
  @Test
  void costsThatWereNotBackComeBackWithinTheRangeFourTimesInFive() throws IOException {
    Share inside = PaybackHeld.of(COMPANY.lake(), COMPANY.truth()).openInsideRange();

    assertThat(inside.of()).isGreaterThan(80);
    assertThat(inside.value()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void whatCustomersBroughtInAYearLiesWithinTheLimitsFourTimesInFive() throws IOException {
    Share inside = CustomersHeld.of(COMPANY.lake(), COMPANY.truth()).worthInside();

    assertThat(inside.of()).isGreaterThan(500);
    assertThat(inside.value()).isBetween(0.75, 0.85);
  }

  /** What each keyword was invented to do, and what is advised for it: how many there are. */
  private static Map<String, Long> advisedFor(String planted) throws IOException {
    Map<String, String> advices = new HashMap<>();
    for (List<String> row :
        COMPANY.rows(
            "select lower(concat_ws('|', campaign, ad_group, keyword, match_type)), advice"
                + " from budget_advice where level = 'keyword'")) {
      advices.put(row.get(0), row.get(1));
    }
    Map<String, Long> counts = new TreeMap<>();
    CsvFile.open(COMPANY.truth().resolve("keywords.csv"))
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
        COMPANY
            .rows(
                "select sum(keyword_count), sum(wrong_count),"
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
        COMPANY.rows(
            "select model, sum(revenue) from attribution_summary group by model order by model");

    assertThat(sums).hasSize(12);
    assertThat(sums.stream().map(row -> row.get(1)).distinct())
        .containsExactly(COMPANY.rows("select sum(revenue) from sales_daily").get(0).get(0));
  }

  /** Measured: 95 % of those who left over 90 days ago, and 8 % of those who still buy. */
  @Test
  void customersWhoLeftAreFoundSilentAndOthersAreNot() throws IOException {
    CustomersHeld customers = CustomersHeld.of(COMPANY.lake(), COMPANY.truth());

    assertThat(customers.goneAndSilent().of()).isGreaterThan(400);
    assertThat(customers.goneAndSilent().value()).isGreaterThan(0.93);
    assertThat(customers.activeAndSilent().value()).isLessThan(0.1);
  }

  /** Measured: 84 % of the loyal, 93 % of those who lapsed, 0.4 % of the one-time buyers. */
  @Test
  void plantedBehaviourShowsInSegmentsAndLoyalty() throws IOException {
    CustomersHeld customers = CustomersHeld.of(COMPANY.lake(), COMPANY.truth());

    assertThat(customers.loyalAndBest().of()).isGreaterThan(400);
    assertThat(customers.loyalAndBest().value()).isGreaterThan(0.8);
    assertThat(customers.lapsedAndLeaving().value()).isGreaterThan(0.9);
    assertThat(customers.oneTimeAndLoyal().value()).isLessThan(0.02);
  }

  /** The newsletter knows no list, so whom a list left alone bought as often as the others. */
  @Test
  void listsThatNobodyUsedChangedNothing() throws IOException {
    List<List<String>> lifts =
        COMPANY.rows(
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
        COMPANY.rows(
            "select distinct product_category, other_product_category from (select * from"
                + " product_affinity order by lift_low desc limit 20) order by all");

    assertThat(pairs).containsExactly(List.of("Gép", "Tartozék"), List.of("Tartozék", "Gép"));
  }

  /** Written down a second time: by the same contact, or spelt otherwise or in other letters. */
  @Test
  void recordsOfOnePersonBecomeOneCustomerAndNobodyElseDoes() throws IOException {
    RecordsHeld records = RecordsHeld.of(COMPANY.lake(), COMPANY.truth());

    assertThat(records.found("same_email").value()).isGreaterThan(0.99);
    assertThat(records.found("same_phone").value()).isGreaterThan(0.99);
    assertThat(records.found("name_and_address").of()).isGreaterThan(250);
    assertThat(records.found("name_and_address").value()).isGreaterThan(0.8);
    assertThat(records.mistaken().value()).isLessThanOrEqualTo(0.001);
  }
}
