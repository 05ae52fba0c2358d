package io.clientele.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.spend.GammaGammaParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups too small or too odd for the models get rates of the group, and never limits. */
class SmallGroupTest {

  @Test
  void fewCustomersGetTheGroupsRateDrawnTowardsTheirOwn() {
    PurchaseHistory busy = new PurchaseHistory("busy", 7, 9, 10, 30.0);
    PurchaseHistory idle = new PurchaseHistory("idle", 0, 0, 10, null);

    ValueFit fit = ValueModel.fit(List.of(busy, idle));

    assertThat(fit.status()).isEqualTo(FitStatus.TOO_FEW_CUSTOMERS);
    assertThat(fit.reason()).isEqualTo("orders: needs 100 customers with repeat orders, has 1");
    // 7.5 orders over 2 customers of mean age 10: as if each had ordered 3.75 times in 10 more.
    CustomerValue ofBusy = fit.predict(busy, 20);
    assertThat(ofBusy.expectedOrders()).isCloseTo(20 * (7 + 3.75) / 20, within(1e-12));
    assertThat(ofBusy.expectedSpendPerOrder()).isEqualTo(30);
    assertThat(ofBusy.expectedValue()).isCloseTo(10.75 * 30, within(1e-9));
    assertThat(fit.predict(idle, 20).expectedOrders()).isCloseTo(3.75, within(1e-12));
    assertThat(ofBusy.status()).isEqualTo(FitStatus.TOO_FEW_CUSTOMERS);
    assertThat(ofBusy.activeProbability()).isNull();
    assertThat(ofBusy.noOrderProbability()).isNull();
    assertThat(ofBusy.low()).isNull();
    assertThat(ofBusy.high()).isNull();
    GroupValue total = fit.total(List.of(busy, idle), ValueTerms.over(20));
    assertThat(total.expectedOrders()).isCloseTo(14.5, within(1e-12));
    assertThat(total.low()).isNull();
  }

  @Test
  void spendIsDrawnTowardsTheCustomersOwnMean() {
    PurchaseHistory one = new PurchaseHistory("c1", 3, 9, 10, 10.0);
    PurchaseHistory other = new PurchaseHistory("c2", 1, 9, 10, 50.0);

    // Group mean (3 * 10 + 50) / 4 = 20; three own orders of 10 and one of 20.
    assertThat(ValueModel.fit(List.of(one, other)).predict(one, 1).expectedSpendPerOrder())
        .isCloseTo(12.5, within(1e-12));
  }

  @Test
  void nothingKnownIsSaidAsNothing() {
    PurchaseHistory fresh = new PurchaseHistory("c1", 0, 0, 0, null);

    CustomerValue value = ValueModel.fit(List.of(fresh)).predict(fresh, 52);

    assertThat(value.expectedOrders()).isNull();
    assertThat(value.expectedSpendPerOrder()).isNull();
    assertThat(value.expectedValue()).isNull();
  }

  @Test
  void emptyGroupHasNoData() {
    ValueFit fit = ValueModel.fit(List.of());

    assertThat(fit.status()).isEqualTo(FitStatus.NO_DATA);
    assertThat(fit.reason()).isEqualTo("orders: no customer");
    assertThat(fit.predict(List.of(), ValueTerms.over(52))).isEmpty();
    assertThat(fit.total(List.of(), ValueTerms.over(52)))
        .isEqualTo(new GroupValue(0, 0.0, 0.0, null, null));
    assertThat(fit.predict(new PurchaseHistory("c1", 1, 2, 3, 4.0), 52).expectedOrders()).isNull();
  }

  @Test
  void fitThatFailsIsReportedAndNotUsed() {
    List<PurchaseHistory> clones = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      clones.add(new PurchaseHistory("c" + number, 2, 3, 9, 10.0));
    }

    ValueFit fit = ValueModel.fit(clones);

    assertThat(fit.status()).isEqualTo(FitStatus.NOT_DETERMINED);
    assertThat(fit.orders().estimate().parameters()).isNotEmpty();
    CustomerValue value = fit.predict(clones.get(0), 9);
    assertThat(value.expectedOrders()).isCloseTo(2, within(0.01));
    assertThat(value.expectedSpendPerOrder()).isCloseTo(10, within(1e-9));
    assertThat(value.high()).isNull();
  }

  @Test
  void onlySpendMayFailWhileOrdersAreModelled() {
    List<PurchaseHistory> sameSpend =
        SimulatedShop.histories(
                SimulatedShop.customers(
                    "same spend",
                    1000,
                    new BgNbdParameters(0.8, 6, 0.8, 5),
                    new GammaGammaParameters(6, 4, 15),
                    0))
            .stream()
            .map(
                one ->
                    new PurchaseHistory(
                        one.customerId(),
                        one.repeatOrders(),
                        one.recency(),
                        one.age(),
                        one.repeatOrders() == 0 ? null : 20.0))
            .toList();

    ValueFit fit = ValueModel.fit(sameSpend);
    CustomerValue value = fit.predict(sameSpend.get(0), 39);

    assertThat(fit.reason()).startsWith("spend: the customers do not determine ");
    assertThat(value.activeProbability()).isNotNull();
    assertThat(value.expectedSpendPerOrder()).isCloseTo(20, within(1e-9));
    assertThat(value.low()).isNull();
  }
}
