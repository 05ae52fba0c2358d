package io.clientele.models.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.numeric.SeededRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerRatePriorTest {
  private static UnitFacts unit(int number, double cost, double customers) {
    return UnitFacts.of(
        "k" + number,
        "paid_search",
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        new double[] {cost, customers, 0, 0, cost, customers, 0, 0});
  }

  @Test
  void findsTheDistributionThatKeywordsWereDrawnFrom() {
    SeededRandom random = SeededRandom.of("rates");
    List<UnitFacts> units = new ArrayList<>();
    for (int number = 0; number < 3000; number++) {
      units.add(unit(number, 200, random.poisson(random.gamma(0.7) / 40 * 200)));
    }

    CustomerRatePrior prior = CustomerRatePrior.of(units);

    assertThat(prior.shape()).isCloseTo(0.7, within(0.05));
    assertThat(prior.rate()).isCloseTo(40, within(4.0));
  }

  @Test
  void fewKeywordsLeaveTheDecisionToTheDataOfEach() {
    CustomerRatePrior prior = CustomerRatePrior.of(List.of(unit(1, 300, 6), unit(2, 100, 2)));

    assertThat(prior).isEqualTo(new CustomerRatePrior(0.5, 25));
  }
}
