package io.clientele.models.value.history;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseHistoryTest {

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 5",
    "0, 1, 5",
    "2, 0, 5",
    "2, 6, 5",
    "2, NaN, 5",
    "2, 3, NaN",
    "2, 3, Infinity"
  })
  void timesThatContradictEachOtherAreRefused(int repeatOrders, double recency, double age) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PurchaseHistory(
                    "c1", repeatOrders, recency, age, repeatOrders == 0 ? null : 1.0))
        .withMessageStartingWith("Customer c1 has " + repeatOrders + " repeat orders, recency ")
        .withMessageEndingWith("recency 0 exactly without repeat orders");
  }

  @Test
  void meanWithoutRepeatOrdersAndRepeatOrdersWithoutMeanAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PurchaseHistory("c1", 0, 0, 5, 1.0))
        .withMessage(
            "Customer c1 has 0 repeat orders and the mean value 1.0; give a finite value exactly when there are repeat orders");
    assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseHistory("c1", 2, 3, 5, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PurchaseHistory("c1", 2, 3, 5, Double.NaN));
  }
}
