package io.clientele.models.value.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseHistoriesTest {
  private static final LocalDate END = LocalDate.of(2026, 3, 1);

  private static final List<Purchase> PURCHASES =
      List.of(
          purchase("c2", "2026-02-15", "5.00"),
          purchase("c1", "2026-01-04", "100.00"),
          purchase("c1", "2026-01-18", "10.00"),
          purchase("c1", "2026-01-18", "20.10"),
          purchase("c1", "2026-02-01", "30.00"),
          purchase("c1", "2026-03-02", "999.00"),
          purchase("c3", "2026-03-02", "7.00"));

  @Test
  void purchasesOfOneDayAreOneOrderAndTheFirstIsNoRepeat() {
    assertThat(PurchaseHistories.of(PURCHASES, END, AgeUnit.DAY))
        .containsExactly(
            new PurchaseHistory("c1", 2, 28, 56, 30.05), new PurchaseHistory("c2", 0, 0, 14, null));
  }

  @Test
  void weeksAreDaysBySeven() {
    assertThat(PurchaseHistories.of(PURCHASES, END, AgeUnit.WEEK))
        .containsExactly(
            new PurchaseHistory("c1", 2, 4, 8, 30.05), new PurchaseHistory("c2", 0, 0, 2, null));
  }

  @Test
  void orderOfRowsDoesNotMatter() {
    List<Purchase> reversed = new ArrayList<>(PURCHASES);
    Collections.reverse(reversed);

    assertThat(PurchaseHistories.of(reversed, END, AgeUnit.WEEK))
        .isEqualTo(PurchaseHistories.of(PURCHASES, END, AgeUnit.WEEK));
  }

  @Test
  void returnsReduceTheMeanAndMayTurnItNegative() {
    List<PurchaseHistory> histories =
        PurchaseHistories.of(
            List.of(
                purchase("c1", "2026-01-04", "9.00"),
                purchase("c1", "2026-01-05", "9.00"),
                purchase("c1", "2026-01-06", "-19.00")),
            END,
            AgeUnit.DAY);

    assertThat(histories.get(0).meanRepeatValue()).isEqualTo(-5);
    assertThat(histories.get(0).positiveMeanValue()).isZero();
  }

  @Test
  void noPurchaseGivesNoHistory() {
    assertThat(PurchaseHistories.of(List.of(), END, AgeUnit.DAY)).isEmpty();
  }

  @Test
  void annualRateCompoundsOverTheUnitsOfAYear() {
    assertThat(Math.pow(1 + AgeUnit.DAY.rateFromAnnual(0.1), 365.25)).isCloseTo(1.1, within(1e-12));
    assertThat(Math.pow(1 + AgeUnit.WEEK.rateFromAnnual(0.1), 365.25 / 7))
        .isCloseTo(1.1, within(1e-12));
  }

  private static Purchase purchase(String customerId, String day, String amount) {
    return new Purchase(customerId, LocalDate.parse(day), new BigDecimal(amount));
  }
}
