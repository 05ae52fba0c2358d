package io.clientele.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.bench.truth.sample.PayersHeld;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.fixture.BuiltCompany;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the marts tell of its goals, funnel, employees and receivables, held against what is true.
 */
class SampleCompanySalesTruthTest {
  private static final BuiltCompany COMPANY = BuiltCompany.get();

  @Test
  void endedGoalsAreReachedOrMissedAsTheyReallyWere() throws IOException {
    Map<String, String> ended = new TreeMap<>();
    COMPANY
        .rows("select target_id, status from goal_progress where projected_by = 'ended'")
        .forEach(row -> ended.put(row.get(0), row.get(1)));
    Map<String, String> really = new TreeMap<>();
    CsvFile.open(COMPANY.truth().resolve("goals.csv"))
        .forEach(row -> really.put(row.text("target"), row.text("status")));

    assertThat(really).hasSize(23).containsValues("reached", "missed");
    assertThat(ended).isEqualTo(really);
  }

  /** One row per stage that a fault is about, as {@code fault: stage}. */
  private static Set<String> plantedInStages() throws IOException {
    Map<String, String> findings =
        Map.of("two stages of one meaning", "duplicate", "dead stage", "dead");
    Set<String> planted = new TreeSet<>();
    CsvFile.open(COMPANY.truth().resolve("planted_faults.csv"))
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
    COMPANY
        .rows("select finding, concat_ws(' / ', stage, other_stage) from funnel_finding")
        .forEach(row -> found.add(row.get(0) + ": " + row.get(1)));

    assertThat(plantedInStages()).hasSize(2);
    assertThat(found).isEqualTo(plantedInStages());
  }

  private static Set<String> employeesWhere(String condition) throws IOException {
    Set<String> emails = new TreeSet<>();
    COMPANY
        .rows(
            "select e.email from employee_performance p join silver.employee e"
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
        .isEqualTo(COMPANY.planted("late with tasks"));
    assertThat(employeesWhere("p.median_days_to_invoice > 3"))
        .hasSize(1)
        .isEqualTo(COMPANY.planted("invoices late"));
    assertThat(employeesWhere("p.comparison in ('higher', 'lower')")).isEmpty();
  }

  @Test
  void whoeverPaysLateByHabitIsNamedAndNobodyElse() throws IOException {
    PayersHeld payers = PayersHeld.of(COMPANY.lake(), COMPANY.truth());

    assertThat(payers.planted()).hasSize(4);
    assertThat(payers.named()).isEqualTo(payers.planted());
  }

  /** Expected when they were issued, from what was known the month before. */
  @Test
  void invoicesArePaidWithinTheExpectedRangeFourTimesInFive() throws IOException {
    List<String> tried =
        COMPANY
            .rows(
                "select sum(tried_count), cast(sum(inside_count) as double)"
                    + " / sum(tried_count - untold_count) from payment_accuracy")
            .get(0);

    assertThat(Long.parseLong(tried.get(0))).isGreaterThan(5_000);
    assertThat(Double.parseDouble(tried.get(1))).isBetween(0.8, 0.95);
  }

  @Test
  void whatIsOpenIsTheSameByInvoiceByCustomerAndAtTheMonthsEnd() throws IOException {
    List<String> open =
        COMPANY
            .rows(
                "select (select sum(open_amount) from invoice_payment),"
                    + " (select sum(open_amount) from customer_payment),"
                    + " (select max_by(open_amount, month_start) from receivables_month),"
                    + " (select sum(amount) - sum(paid_amount) from invoice_payment)")
            .get(0);

    assertThat(Set.copyOf(open)).hasSize(1);
  }
}
