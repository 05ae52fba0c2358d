package io.clientele.models.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetsTest {
  private static final BudgetTerms TERMS = BudgetTerms.of(90);
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 31);
  private static final LocalDate A_YEAR_LATER = LocalDate.of(2025, 6, 30);

  private final List<AdMonth> months = new ArrayList<>();
  private final List<WonCustomer> customers = new ArrayList<>();

  private void spent(String keyword, LocalDate monthEnd, double cost) {
    months.add(new AdMonth(keyword, "paid_search", monthEnd, cost));
  }

  /** Customers who brought 60 at once, in the middle of the month. */
  private void won(String keyword, LocalDate monthEnd, int count) {
    LocalDate day = monthEnd.withDayOfMonth(15);
    for (int number = 0; number < count; number++) {
      customers.add(
          new WonCustomer(
              keyword, "paid_search", monthEnd, 1, day, List.of(new WonCustomer.Income(day, 60))));
    }
  }

  private Budgets budgets() {
    return new Budgets(new BudgetHistory(months, customers), TERMS);
  }

  private BudgetAdvice advice(String key, LocalDate asOf) {
    return budgets().advices(asOf).stream()
        .filter(advice -> advice.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void stopsWhatBringsNobodyAndRaisesWhatReturnsManyTimesItsCost() {
    spent("good", MARCH, 100);
    won("good", MARCH, 20);
    spent("bad", MARCH, 800);

    assertThat(advice("good", A_YEAR_LATER).advice()).isEqualTo(Advice.RAISE);
    assertThat(advice("good", A_YEAR_LATER).wrong()).isLessThan(0.01);
    assertThat(advice("bad", A_YEAR_LATER).advice()).isEqualTo(Advice.STOP);
    assertThat(advice("bad", A_YEAR_LATER).wrong()).isLessThan(0.05);
    assertThat(advice("paid_search", A_YEAR_LATER).facts().cost()).isEqualTo(900);
  }

  @Test
  void saysNothingOfLessMoneyThanOneCustomerBrings() {
    spent("good", MARCH, 100);
    won("good", MARCH, 20);
    spent("tiny", MARCH, 59);

    assertThat(advice("tiny", A_YEAR_LATER).advice()).isEqualTo(Advice.TOO_EARLY);
    assertThat(advice("tiny", A_YEAR_LATER).reason()).isEqualTo("little_cost");
    assertThat(advice("tiny", A_YEAR_LATER).wrong()).isNull();
  }

  @Test
  void saysNothingBeforeCustomersAreAYearOld() {
    spent("good", MARCH, 100);
    won("good", MARCH, 20);

    assertThat(advice("good", LocalDate.of(2025, 3, 14)).reason()).isEqualTo("young");
    assertThat(advice("good", LocalDate.of(2025, 3, 15)).reason()).isEqualTo("ok");
  }

  @Test
  void monthsBeforeTheFirstKnownTouchDoNotCount() {
    spent("good", LocalDate.of(2024, 1, 31), 10_000);
    spent("good", MARCH, 100);
    won("good", MARCH, 20);

    assertThat(advice("good", A_YEAR_LATER).facts().cost()).isEqualTo(100);
  }

  /** Half of the margin comes on the first day, half after 200 days. */
  @Test
  void youngCustomersAreExpectedToBringWhatOldOnesDid() {
    for (LocalDate monthEnd : List.of(MARCH, LocalDate.of(2025, 5, 31))) {
      spent("good", monthEnd, 500);
      LocalDate day = monthEnd.withDayOfMonth(15);
      for (int number = 0; number < 10; number++) {
        customers.add(
            new WonCustomer(
                "good",
                "paid_search",
                monthEnd,
                1,
                day,
                List.of(
                    new WonCustomer.Income(day, 50),
                    new WonCustomer.Income(day.plusDays(200), 50))));
      }
    }

    BudgetAdvice advice = advice("good", A_YEAR_LATER);

    assertThat(advice.facts().margin()).isEqualTo(1500);
    assertThat(advice.expectedMargin()).isCloseTo(2000, within(1.0));
  }

  @Test
  void orderOfTheFactsDoesNotMatter() {
    for (int keyword = 0; keyword < 12; keyword++) {
      spent("k" + keyword, MARCH, 50 + 37.3 * keyword);
      won("k" + keyword, MARCH, keyword % 5);
    }
    List<BudgetAdvice> before = budgets().advices(A_YEAR_LATER);
    Collections.reverse(months);
    Collections.reverse(customers);

    assertThat(budgets().advices(A_YEAR_LATER)).isEqualTo(before);
  }

  @Test
  void replayKnowsNothingOfWhatCameLater() {
    LocalDate quarterEnd = LocalDate.of(2025, 3, 31);
    spent("good", MARCH, 100);
    won("good", MARCH, 20);
    spent("good", LocalDate.of(2025, 5, 31), 200);

    List<ReplayedAdvice> replayed = budgets().replay(LocalDate.of(2026, 6, 30));

    assertThat(replayed).hasSize(1);
    assertThat(replayed.get(0).asOf()).isEqualTo(quarterEnd);
    assertThat(replayed.get(0).advice()).isEqualTo(Advice.RAISE);
    assertThat(replayed.get(0).wrong()).isEqualTo(1);
    assertThat(replayed.get(0).cost()).isEqualTo(200);
    assertThat(budgets().replay(LocalDate.of(2026, 6, 29))).isEmpty();
  }
}
