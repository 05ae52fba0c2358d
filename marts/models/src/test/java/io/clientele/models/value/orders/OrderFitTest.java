package io.clientele.models.value.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.SimulatedShop;
import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.spend.GammaGammaParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderFitTest {
  private static final GammaGammaParameters SPEND = new GammaGammaParameters(6.25, 3.74, 15.44);

  @ParameterizedTest
  @EnumSource
  void parametersOfSimulatedCustomersAreFoundWithinThreeStandardErrors(Leaving leaving) {
    List<Double> truth = List.of(0.6, 5.0, 0.8, 2.5);

    OrderFit fit = OrderFit.of(shop(truth, leaving), leaving);

    assertThat(fit.estimate().status()).isEqualTo(FitStatus.OK);
    for (int row = 0; row < 4; row++) {
      assertThat(fit.estimate().parameters().get(row))
          .as(BgNbdParameters.NAMES.get(row))
          .isCloseTo(truth.get(row), within(3 * fit.estimate().standardErrors().get(row)));
    }
  }

  @Test
  void daysGiveTheSameCustomersAsWeeks() {
    List<PurchaseHistory> weeks = shop(List.of(0.6, 5.0, 0.8, 2.5), Leaving.AFTER_REPEAT_ORDERS);
    List<PurchaseHistory> days = weeks.stream().map(one -> stretched(one, 7)).toList();

    OrderFit byWeek = OrderFit.of(weeks, Leaving.AFTER_REPEAT_ORDERS);
    OrderFit byDay = OrderFit.of(days, Leaving.AFTER_REPEAT_ORDERS);

    List<Double> week = byWeek.estimate().parameters();
    List<Double> day = byDay.estimate().parameters();
    assertThat(day.get(0)).isCloseTo(week.get(0), Percentage.withPercentage(1e-5));
    assertThat(day.get(1)).isCloseTo(7 * week.get(1), Percentage.withPercentage(1e-5));
    assertThat(day.get(2)).isCloseTo(week.get(2), Percentage.withPercentage(1e-5));
    assertThat(day.get(3)).isCloseTo(week.get(3), Percentage.withPercentage(1e-5));
    assertThat(byDay.estimate().logLikelihood())
        .isCloseTo(
            byWeek.estimate().logLikelihood() - byWeek.repeatOrders() * Math.log(7), within(1e-6));
  }

  @Test
  void enormousAndTinyUnitsOfTimeGiveTheSameShapes() {
    List<PurchaseHistory> weeks = shop(List.of(0.6, 5.0, 0.8, 2.5), Leaving.AFTER_REPEAT_ORDERS);
    double r = OrderFit.of(weeks, Leaving.AFTER_REPEAT_ORDERS).estimate().parameters().get(0);

    for (double factor : new double[] {1e12, 1e-12}) {
      List<PurchaseHistory> scaled = weeks.stream().map(one -> stretched(one, factor)).toList();
      assertThat(OrderFit.of(scaled, Leaving.AFTER_REPEAT_ORDERS).estimate().parameters().get(0))
          .isCloseTo(r, Percentage.withPercentage(1e-5));
    }
  }

  @Test
  void orderOfRowsChangesNoDigit() {
    List<PurchaseHistory> histories =
        shop(List.of(0.6, 5.0, 0.8, 2.5), Leaving.AFTER_REPEAT_ORDERS);
    List<PurchaseHistory> reversed = new ArrayList<>(histories);
    Collections.reverse(reversed);

    assertThat(OrderFit.of(reversed, Leaving.AFTER_REPEAT_ORDERS))
        .isEqualTo(OrderFit.of(histories, Leaving.AFTER_REPEAT_ORDERS));
  }

  @Test
  void noCustomerIsNoData() {
    OrderFit fit = OrderFit.of(List.of(), Leaving.AFTER_REPEAT_ORDERS);

    assertThat(fit.estimate().status()).isEqualTo(FitStatus.NO_DATA);
    assertThat(fit.estimate().reason()).isEqualTo("no customer");
    assertThat(fit.parameters()).isEmpty();
  }

  @Test
  void ninetyNineCustomersWithRepeatOrdersAreTooFew() {
    OrderFit fit = OrderFit.of(copies(99, 2, 3, 9), Leaving.AFTER_REPEAT_ORDERS);

    assertThat(fit.estimate().status()).isEqualTo(FitStatus.TOO_FEW_CUSTOMERS);
    assertThat(fit.estimate().reason()).isEqualTo("needs 100 customers with repeat orders, has 99");
  }

  @Test
  void identicalCustomersDetermineNoDifferencesBetweenThem() {
    OrderFit fit = OrderFit.of(copies(500, 2, 3, 9), Leaving.AFTER_REPEAT_ORDERS);

    assertThat(fit.estimate().isUsable()).isFalse();
    assertThat(fit.estimate().reason()).startsWith("the customers do not determine ");
  }

  @Test
  void customersOfWhomNobodyLeavesDoNotDetermineTheLeaving() {
    List<PurchaseHistory> loyal = shop(List.of(3.0, 5.0, 1e-9, 2.5), Leaving.AFTER_REPEAT_ORDERS);

    OrderFit fit = OrderFit.of(loyal, Leaving.AFTER_REPEAT_ORDERS);

    assertThat(fit.estimate().isUsable()).isFalse();
  }

  @Test
  void agesWithoutLengthAreNoData() {
    OrderFit fit =
        OrderFit.of(copies(200, 1, Double.MIN_VALUE, Double.MIN_VALUE), Leaving.AFTER_EVERY_ORDER);

    assertThat(fit.estimate().status()).isEqualTo(FitStatus.NO_DATA);
    assertThat(fit.estimate().reason()).isEqualTo("the longest age 4.9E-324 is too short");
  }

  private static List<PurchaseHistory> shop(List<Double> truth, Leaving leaving) {
    return SimulatedShop.histories(
        SimulatedShop.customers("order fit", 4000, BgNbdParameters.of(truth, leaving), SPEND, 0));
  }

  private static List<PurchaseHistory> copies(int count, int orders, double recency, double age) {
    List<PurchaseHistory> copies = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      copies.add(new PurchaseHistory("c" + number, orders, recency, age, 10.0));
    }
    return copies;
  }

  private static PurchaseHistory stretched(PurchaseHistory one, double factor) {
    return new PurchaseHistory(
        one.customerId(),
        one.repeatOrders(),
        one.recency() * factor,
        one.age() * factor,
        one.meanRepeatValue());
  }
}
