package io.clientele.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.spend.GammaGammaParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ValueFitTest {
  private static final double WEEKS = 39;
  private static final List<PurchaseHistory> SHOP =
      SimulatedShop.histories(
          SimulatedShop.customers(
              "value fit",
              600,
              new BgNbdParameters(0.8, 6, 0.8, 5),
              new GammaGammaParameters(6.25, 3.74, 15.44),
              0));
  private static final ValueFit FIT = ValueModel.fit(SHOP);

  @Test
  void valueIsOrdersTimesSpendTimesMargin() {
    PurchaseHistory customer = new PurchaseHistory("c", 5, 20, 22, 40.0);

    CustomerValue whole = FIT.predict(customer, WEEKS);
    CustomerValue margin = FIT.predict(customer, ValueTerms.over(WEEKS).withMarginRate(0.25));

    assertThat(whole.status()).isEqualTo(FitStatus.OK);
    assertThat(whole.expectedValue())
        .isEqualTo(whole.expectedOrders() * whole.expectedSpendPerOrder());
    assertThat(margin.expectedValue()).isEqualTo(whole.expectedValue() / 4);
    assertThat(margin.low()).isEqualTo(whole.low() / 4);
    assertThat(margin.high()).isEqualTo(whole.high() / 4);
  }

  @Test
  void discountLowersTheValueButNotTheOrders() {
    PurchaseHistory customer = new PurchaseHistory("c", 5, 20, 22, 40.0);

    CustomerValue whole = FIT.predict(customer, WEEKS);
    CustomerValue discounted = FIT.predict(customer, ValueTerms.over(WEEKS).withDiscountRate(0.01));

    assertThat(discounted.expectedOrders()).isEqualTo(whole.expectedOrders());
    assertThat(discounted.expectedValue())
        .isBetween(0.7 * whole.expectedValue(), 0.9 * whole.expectedValue());
    assertThat(discounted.high()).isBetween(0.65 * whole.high(), 0.95 * whole.high());
  }

  @Test
  void noHorizonIsNoValue() {
    CustomerValue none = FIT.predict(new PurchaseHistory("c", 5, 20, 22, 40.0), 0);

    assertThat(none.expectedOrders()).isZero();
    assertThat(none.expectedValue()).isZero();
    assertThat(none.high()).isZero();
    assertThat(none.noOrderProbability()).isEqualTo(1);
  }

  @Test
  void longerHorizonAndHigherLevelDoNotNarrowTheLimits() {
    PurchaseHistory customer = new PurchaseHistory("c", 12, 20, 22, 40.0);

    CustomerValue year = FIT.predict(customer, 52);
    CustomerValue halfYear = FIT.predict(customer, 26);
    CustomerValue wider = FIT.predict(customer, ValueTerms.over(52).withLevel(0.95));

    assertThat(year.high()).isGreaterThan(halfYear.high());
    assertThat(wider.high()).isGreaterThan(year.high());
    assertThat(wider.low()).isLessThanOrEqualTo(year.low());
  }

  @Test
  void orderOfRowsChangesNoDigit() {
    List<PurchaseHistory> reversed = new ArrayList<>(SHOP);
    Collections.reverse(reversed);

    assertThat(ValueModel.fit(reversed).predict(reversed, ValueTerms.over(WEEKS)))
        .isEqualTo(FIT.predict(SHOP, ValueTerms.over(WEEKS)));
  }

  @Test
  void totalIsTheSumOfTheCustomersWithNarrowerLimits() {
    List<CustomerValue> each = FIT.predict(SHOP, ValueTerms.over(WEEKS));
    GroupValue total = FIT.total(SHOP, ValueTerms.over(WEEKS));
    double expected = each.stream().mapToDouble(CustomerValue::expectedValue).sum();

    assertThat(total.customers()).isEqualTo(SHOP.size());
    assertThat(total.expectedOrders())
        .isCloseTo(each.stream().mapToDouble(CustomerValue::expectedOrders).sum(), within(1e-8));
    assertThat(total.expectedValue()).isCloseTo(expected, within(1e-6));
    assertThat(total.low()).isBetween(0.7 * expected, expected);
    assertThat(total.high()).isBetween(expected, 1.3 * expected);
  }

  @Test
  void daysGiveTheSameValuesAsWeeks() {
    List<PurchaseHistory> days =
        SHOP.stream()
            .map(
                one ->
                    new PurchaseHistory(
                        one.customerId(),
                        one.repeatOrders(),
                        7 * one.recency(),
                        7 * one.age(),
                        one.meanRepeatValue()))
            .toList();

    List<CustomerValue> byDay = ValueModel.fit(days).predict(days, ValueTerms.over(7 * WEEKS));
    List<CustomerValue> byWeek = FIT.predict(SHOP, ValueTerms.over(WEEKS));

    for (int row = 0; row < byWeek.size(); row++) {
      assertThat(byDay.get(row).expectedValue())
          .isCloseTo(byWeek.get(row).expectedValue(), Percentage.withPercentage(1e-4));
      assertThat(byDay.get(row).high())
          .isCloseTo(byWeek.get(row).high(), within(1e-2 + 1e-3 * byWeek.get(row).high()));
    }
  }

  @Test
  void customerWithReturnsSpendsThePopulationMean() {
    CustomerValue returner = FIT.predict(new PurchaseHistory("c", 3, 20, 22, -5.0), WEEKS);
    CustomerValue unknown = FIT.predict(new PurchaseHistory("d", 0, 0, 22, null), WEEKS);

    assertThat(returner.expectedSpendPerOrder()).isEqualTo(unknown.expectedSpendPerOrder());
    assertThat(returner.high()).isFinite().isPositive();
  }

  @Test
  void extremeCustomersGetFiniteNumbers() {
    for (PurchaseHistory customer :
        List.of(
            new PurchaseHistory("c1", 100_000, 5, 6, 1e12),
            new PurchaseHistory("c2", 1, 1e-12, 1e12, 1e-12),
            new PurchaseHistory("c3", 221, 103.43, 103.57, 20.0),
            new PurchaseHistory("c4", 0, 0, 0, null))) {
      for (double horizon : new double[] {1e-9, 52, 1e9}) {
        CustomerValue value =
            FIT.predict(customer, ValueTerms.over(horizon).withDiscountRate(0.002));
        assertThat(value.expectedValue()).isFinite().isNotNegative();
        assertThat(value.low()).isFinite().isNotNegative();
        assertThat(value.high()).isFinite().isGreaterThanOrEqualTo(value.low());
        assertThat(value.activeProbability()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void timesAndMoneyAtTheEndsOfTheRangeGiveAReasonAndNoException() {
    for (double factor : new double[] {1e-290, 1e-150, 1e150, 1e300}) {
      List<PurchaseHistory> odd =
          SHOP.stream()
              .map(
                  one ->
                      new PurchaseHistory(
                          one.customerId(),
                          one.repeatOrders(),
                          factor * one.recency(),
                          factor * one.age(),
                          one.repeatOrders() == 0 ? null : factor * one.positiveMeanValue()))
              .toList();

      ValueFit fit = ValueModel.fit(odd);

      assertThat(fit.status() == FitStatus.OK).isEqualTo(fit.reason().isEmpty());
      for (CustomerValue value : fit.predict(odd, ValueTerms.over(factor * WEEKS))) {
        assertThat(value.expectedOrders()).isFinite();
        assertThat(value.expectedSpendPerOrder()).isFinite();
      }
    }
  }

  @Test
  void termsOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueTerms.over(-1))
        .withMessage("Horizon -1.0 must be zero or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueTerms.over(1).withLevel(1))
        .withMessage("Level 1.0 must lie between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueTerms.over(1).withDiscountRate(-1))
        .withMessage("Discount rate -1.0 must be above -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueTerms.over(1).withMarginRate(Double.NaN))
        .withMessage("Margin rate NaN must be zero or more");
  }
}
