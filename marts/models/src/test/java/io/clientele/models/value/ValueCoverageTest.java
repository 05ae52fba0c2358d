package io.clientele.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.orders.Leaving;
import io.clientele.models.value.spend.GammaGammaParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On 2,000 customers simulated from the models, fitted and predicted without knowing the truth. */
class ValueCoverageTest {
  private static final double WEEKS = 39;
  private static final GammaGammaParameters SPEND = new GammaGammaParameters(6.25, 3.74, 15.44);

  @ParameterizedTest
  @EnumSource
  void limitsHoldWhatTheyPromise(Leaving leaving) {
    List<SimulatedShop.Customer> customers =
        SimulatedShop.customers(
            "coverage", 2000, new BgNbdParameters(0.8, 6, 0.8, 5, leaving), SPEND, WEEKS);
    ValueFit fit = ValueModel.fit(SimulatedShop.histories(customers), leaving);
    List<Boolean> covered = new ArrayList<>();
    List<Boolean> zerosRight = new ArrayList<>();
    double noOrder = 0;
    double orders = 0;
    double expectedOrders = 0;
    double value = 0;
    double expectedValue = 0;
    for (SimulatedShop.Customer customer : customers) {
      CustomerValue predicted = fit.predict(customer.history(), WEEKS);
      if (predicted.high() > 0) {
        covered.add(
            customer.futureValue() >= predicted.low()
                && customer.futureValue() <= predicted.high());
      } else {
        zerosRight.add(customer.futureOrders() == 0);
        noOrder += predicted.noOrderProbability();
      }
      orders += customer.futureOrders();
      expectedOrders += predicted.expectedOrders();
      value += customer.futureValue();
      expectedValue += predicted.expectedValue();
    }

    assertThat(fit.status()).as(fit.reason()).isEqualTo(FitStatus.OK);
    assertThat(covered).hasSizeGreaterThan(1000);
    assertThat(shareOfTrue(covered)).isBetween(0.75, 0.85);
    // Where no order is likelier than 80 %, the limits are 0 and hold as much as was said.
    assertThat(shareOfTrue(zerosRight)).isCloseTo(noOrder / zerosRight.size(), within(0.06));
    assertThat(expectedOrders / orders).isCloseTo(1, within(0.1));
    assertThat(expectedValue / value).isCloseTo(1, within(0.12));
  }

  private static double shareOfTrue(List<Boolean> answers) {
    return answers.stream().filter(answer -> answer).count() / (double) answers.size();
  }
}
