package io.clientele.models.value.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.history.PurchaseHistory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published numbers are those for the CDNOW sample, time in weeks (Fader, Hardie, Lee: "Counting
 * your customers" the easy way, 2005, and the notes to it on brucehardie.com).
 */
class BgNbdTest {
  private static final BgNbdParameters CDNOW =
      new BgNbdParameters(0.24259, 4.4136, 0.79292, 2.42591);
  private static final BgNbdParameters CDNOW_ROUNDED =
      new BgNbdParameters(0.243, 4.414, 0.793, 2.426);

  @ParameterizedTest
  @CsvSource({"1, 0.053184", "10, 0.431759", "39, 1.195010", "78, 1.857958"})
  void newCustomersOrderAsPublished(double weeks, double orders) {
    assertThat(new BgNbd(CDNOW).expectedOrdersOfNewCustomer(weeks))
        .isCloseTo(orders, Percentage.withPercentage(0.01));
  }

  @Test
  void customerOfThePaperOrdersAsPublished() {
    BgNbd model = new BgNbd(CDNOW_ROUNDED);
    PurchaseHistory customer = history(2, 30.43, 38.86);

    assertThat(model.expectedOrders(customer, 39)).isCloseTo(1.2260, within(1e-4));
    assertThat(model.activeProbability(customer)).isCloseTo(0.72658, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "0.793, 2.426, 0, 0, 38.86, 39",
    "0.3, 0.2, 0, 0, 10, 30",
    "1.5, 0.7, 7, 20, 25, 100",
    "3, 12, 26, 30.86, 31, 52",
    "0.02, 0.5, 3, 9, 12, 20",
    "40, 900, 5, 8, 9, 30",
    "2.5, 4, 1, 2, 5, 2000",
  })
  void expectationIsThePublishedOne(
      double a, double b, int orders, double recency, double age, double time) {
    BgNbdParameters parameters = new BgNbdParameters(0.6, 5, a, b);
    PurchaseHistory customer = history(orders, recency, age);

    assertThat(new BgNbd(parameters).expectedOrders(customer, time))
        .isCloseTo(
            PublishedExpectation.orders(parameters, customer, time),
            Percentage.withPercentage(1e-8));
  }

  @Test
  void nothingHappensToTheExpectationWhereThePublishedFormulaDividesByZero() {
    PurchaseHistory customer = history(3, 20, 25);
    double below = PublishedExpectation.orders(parametersWithA(1 - 1e-4), customer, 39);
    double above = PublishedExpectation.orders(parametersWithA(1 + 1e-4), customer, 39);

    assertThat(new BgNbd(parametersWithA(1)).expectedOrders(customer, 39))
        .isCloseTo((below + above) / 2, Percentage.withPercentage(1e-5));
  }

  @Test
  void customersWhoNeverLeaveOrderAtTheirRate() {
    BgNbd model = new BgNbd(new BgNbdParameters(2, 10, 1e-9, 5));

    // Shape (2 + 4) over (10 + 20), for 30 weeks.
    assertThat(model.expectedOrders(history(4, 20, 20), 30)).isCloseTo(6, within(1e-5));
  }

  @Test
  void customersWhoAlwaysLeaveOrderOnceAtMost() {
    BgNbd model = new BgNbd(new BgNbdParameters(2, 10, 1e6, 1e-3));
    PurchaseHistory customer = history(0, 0, 20);

    assertThat(model.expectedOrders(customer, 30))
        .isCloseTo(1 - model.noOrderProbability(customer, 30), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "221, 103.43, 103.57, 0.24259, 4.4136",
    "400, 5, 6, 10.465, 0.00798565",
    "500, 1, 37, 10.465, 0.00798565",
    "500, 4, 37, 10.465, 0.00798565",
    "100000, 1, 1e9, 0.1, 1e-7",
    "1, 1e-12, 1e12, 0.1, 1e7",
  })
  void extremeCustomersGetFiniteNumbers(
      int orders, double recency, double age, double r, double alpha) {
    BgNbd model = new BgNbd(new BgNbdParameters(r, alpha, 0.8, 2.5));
    PurchaseHistory customer = history(orders, recency, age);

    assertThat(model.activeProbability(customer)).isBetween(0.0, 1.0);
    assertThat(model.noOrderProbability(customer, 52)).isBetween(0.0, 1.0);
    assertThat(model.expectedOrders(customer, 52)).isFinite().isNotNegative();
    assertThat(model.expectedDiscountedOrders(customer, 52, 0.01)).isFinite().isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e3, 1e6, 1e12})
  void hugeHorizonsGiveFiniteNumbers(double horizon) {
    BgNbd model = new BgNbd(new BgNbdParameters(0.24, 1e-3, 1.3, 2.5));

    // A customer who certainly leaves orders (a + b - 1) / (a - 1) times in the end.
    assertThat(model.expectedOrdersOfNewCustomer(horizon)).isBetween(1.0, 2.8 / 0.3);
  }

  @Test
  void laterAgeAtTheSameRecencyLowersTheActiveProbability() {
    BgNbd model = new BgNbd(CDNOW);
    double before = 1;
    for (int age = 21; age < 80; age++) {
      double active = model.activeProbability(history(3, 20, age));
      assertThat(active).isLessThan(before);
      before = active;
    }
  }

  @Test
  void discountLowersTheOrdersByHalfThePeriodAtFirstOrder() {
    BgNbd model = new BgNbd(new BgNbdParameters(2, 1e6, 1e-9, 5));
    PurchaseHistory customer = history(0, 0, 1);

    // Orders come evenly, so 10 % over the whole horizon cost (1 - 1/1.1) / log(1.1).
    assertThat(model.expectedDiscountedOrders(customer, 10, Math.pow(1.1, 0.1) - 1))
        .isCloseTo(
            model.expectedOrders(customer, 10) * (1 - 1 / 1.1) / Math.log(1.1),
            Percentage.withPercentage(1e-3));
    assertThat(model.expectedDiscountedOrders(customer, 10, 0))
        .isEqualTo(model.expectedOrders(customer, 10));
  }

  @Test
  void oneTimeBuyersMayHaveLeftOnlyInTheModifiedModel() {
    PurchaseHistory oneTimeBuyer = history(0, 0, 30);
    BgNbd modified =
        new BgNbd(new BgNbdParameters(0.525, 6.183, 0.891, 1.614, Leaving.AFTER_EVERY_ORDER));

    assertThat(new BgNbd(CDNOW).activeProbability(oneTimeBuyer)).isEqualTo(1);
    assertThat(modified.activeProbability(oneTimeBuyer)).isBetween(0.3, 0.5);
    assertThat(modified.activeProbability(history(0, 0, 0)))
        .isCloseTo(1.614 / (0.891 + 1.614), within(1e-12));
  }

  private static BgNbdParameters parametersWithA(double a) {
    return new BgNbdParameters(0.243, 4.414, a, 2.426);
  }

  private static PurchaseHistory history(int orders, double recency, double age) {
    return new PurchaseHistory("c1", orders, recency, age, orders == 0 ? null : 1.0);
  }
}
