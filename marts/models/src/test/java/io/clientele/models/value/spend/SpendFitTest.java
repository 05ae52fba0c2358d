package io.clientele.models.value.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.value.SimulatedShop;
import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbdParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SpendFitTest {
  private static final List<Double> TRUTH = List.of(6.25, 3.74, 15.44);
  private static final List<PurchaseHistory> SHOP = shop(TRUTH);

  @Test
  void parametersOfSimulatedCustomersAreFoundWithinThreeStandardErrors() {
    SpendFit fit = SpendFit.of(SHOP);

    assertThat(fit.estimate().status()).isEqualTo(FitStatus.OK);
    for (int row = 0; row < 3; row++) {
      assertThat(fit.estimate().parameters().get(row))
          .as(GammaGammaParameters.NAMES.get(row))
          .isCloseTo(TRUTH.get(row), within(3 * fit.estimate().standardErrors().get(row)));
    }
    assertThat(fit.correlation()).isCloseTo(0, within(0.1));
    assertThat(fit.warning()).isEmpty();
  }

  @Test
  void otherCurrencyChangesTheScaleAlone() {
    SpendFit fit = SpendFit.of(SHOP);
    for (double rate : new double[] {400, 1e12, 1e-12}) {
      SpendFit converted = SpendFit.of(withMeans(SHOP, mean -> rate * mean));

      assertThat(converted.estimate().parameters().get(0))
          .isCloseTo(fit.estimate().parameters().get(0), Percentage.withPercentage(1e-5));
      assertThat(converted.estimate().parameters().get(2))
          .isCloseTo(rate * fit.estimate().parameters().get(2), Percentage.withPercentage(1e-5));
      assertThat(converted.estimate().logLikelihood())
          .isCloseTo(
              fit.estimate().logLikelihood() - fit.customers() * Math.log(rate), within(1e-6));
    }
  }

  @Test
  void orderOfRowsChangesNoDigitOfTheParameters() {
    List<PurchaseHistory> reversed = new ArrayList<>(SHOP);
    Collections.reverse(reversed);

    assertThat(SpendFit.of(reversed).estimate()).isEqualTo(SpendFit.of(SHOP).estimate());
  }

  @Test
  void customersWithoutPositiveMeanAreLeftOutAndCounted() {
    List<PurchaseHistory> withReturns = new ArrayList<>(SHOP);
    withReturns.add(new PurchaseHistory("r1", 3, 5, 9, 0.0));
    withReturns.add(new PurchaseHistory("r2", 1, 5, 9, -12.0));

    SpendFit fit = SpendFit.of(withReturns);

    assertThat(fit.excluded()).isEqualTo(2);
    assertThat(fit.estimate()).isEqualTo(SpendFit.of(SHOP).estimate());
  }

  @Test
  void frequentCustomersWhoSpendMoreAreAWarning() {
    SpendFit fit =
        SpendFit.of(
            SHOP.stream().map(one -> one.repeatOrders() > 6 ? withMean(one, 150.0) : one).toList());

    assertThat(fit.warning())
        .matches(
            "Customers who order more often spend more per order \\(correlation 0\\.\\d\\d\\); the value of frequent customers is understated\\.");
  }

  @Test
  void ninetyNineCustomersAreTooFew() {
    List<PurchaseHistory> few =
        SHOP.stream().filter(one -> one.repeatOrders() > 0).limit(99).toList();

    assertThat(SpendFit.of(few).estimate().reason())
        .isEqualTo("needs 100 customers with repeat orders of a value above zero, has 99");
  }

  @Test
  void sameMeanForAllDetermineNothing() {
    SpendFit fit = SpendFit.of(withMeans(SHOP, mean -> 20));

    assertThat(fit.estimate().isUsable()).isFalse();
    assertThat(fit.correlation()).isNull();
  }

  @Test
  void spendWithoutAMeanIsSaid() {
    SpendFit fit = SpendFit.of(shop(List.of(3.0, 0.7, 5.0)));

    assertThat(fit.estimate().status()).isEqualTo(FitStatus.NOT_DETERMINED);
    assertThat(fit.estimate().reason())
        .matches("q is 0\\.\\d{3}, not above 1 by its standard error: .*");
  }

  @Test
  void meansFromTinyToHugeGiveAStatusAndNoException() {
    SeededRandom random = SeededRandom.of("wild");
    SpendFit fit = SpendFit.of(withMeans(SHOP, mean -> Math.pow(10, 600 * random.uniform() - 300)));

    assertThat(fit.estimate().isUsable()).isFalse();
    assertThat(fit.estimate().reason()).isNotEmpty();
  }

  private static List<PurchaseHistory> shop(List<Double> truth) {
    return SimulatedShop.histories(
        SimulatedShop.customers(
            "spend fit",
            3000,
            new BgNbdParameters(0.6, 5, 0.8, 2.5),
            GammaGammaParameters.of(truth),
            0));
  }

  private static List<PurchaseHistory> withMeans(
      List<PurchaseHistory> histories, DoubleUnaryOperator change) {
    return histories.stream()
        .map(
            one ->
                one.repeatOrders() == 0
                    ? one
                    : withMean(one, change.applyAsDouble(one.positiveMeanValue())))
        .toList();
  }

  private static PurchaseHistory withMean(PurchaseHistory one, double mean) {
    return new PurchaseHistory(
        one.customerId(), one.repeatOrders(), one.recency(), one.age(), mean);
  }
}
