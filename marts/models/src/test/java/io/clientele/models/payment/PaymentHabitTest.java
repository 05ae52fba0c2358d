package io.clientele.models.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaymentHabitTest {

  /** One of five is late in this company. */
  private static LateCount late(long late, long judged) {
    return new LateCount(judged, late, judged * 0.2);
  }

  @Test
  void chanceIsTheTailOfTheBinomialDistribution() {
    assertThat(late(3, 3).chance()).isCloseTo(0.008, within(1e-12));
    assertThat(late(2, 3).chance()).isCloseTo(3 * 0.04 * 0.8 + 0.008, within(1e-12));
    assertThat(late(1, 3).chance()).as("not above the mean by one").isEqualTo(1);
  }

  @Test
  void eightOfEightLateIsAHabitAmongThousandCustomers() {
    assertThat(PaymentHabit.of(late(8, 8), 1_000)).isEqualTo(PaymentHabit.LATE);
  }

  @Test
  void fiveOfFiveLateIsChanceAmongThousandCustomers() {
    assertThat(PaymentHabit.of(late(5, 5), 1_000)).isEqualTo(PaymentHabit.MIXED);
    assertThat(PaymentHabit.of(late(5, 5), 100)).isEqualTo(PaymentHabit.LATE);
  }

  @Test
  void oftenLateIsNoHabitWhereMostAreInTime() {
    assertThat(PaymentHabit.of(late(45, 100), 10)).isEqualTo(PaymentHabit.MIXED);
  }

  @Test
  void whereEverybodyIsLateNobodyHasTheHabit() {
    assertThat(PaymentHabit.of(new LateCount(20, 19, 19), 10)).isEqualTo(PaymentHabit.MIXED);
  }

  @Test
  void aFifthLateIsPromptAndFourInvoicesAreNothing() {
    assertThat(PaymentHabit.of(late(2, 10), 10)).isEqualTo(PaymentHabit.PROMPT);
    assertThat(PaymentHabit.of(late(4, 4), 1)).isEqualTo(PaymentHabit.UNKNOWN);
  }

  @Test
  void countsAreChecked() {
    assertThatThrownBy(() -> new LateCount(3, 4, 1))
        .hasMessage("4 late invoices of 3, where 1.0 were expected; give 0 to n of n");
  }
}
