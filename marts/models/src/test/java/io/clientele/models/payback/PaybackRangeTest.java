package io.clientele.models.payback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PaybackRangeTest {

  @Test
  void aTenthOfTheFuturesLiesBelowAndATenthAbove() {
    assertThat(PaybackRange.of(days(199))).isEqualTo(new PaybackRange(Outlook.EXPECTED, 20L, 180L));
  }

  @Test
  void nineFuturesInTenAreJustEnoughForAnUpperLimit() {
    assertThat(PaybackRange.of(days(180)).highDays()).isEqualTo(180L);
    assertThat(PaybackRange.of(days(179)).highDays()).isNull();
  }

  @Test
  void ofThoseThatReachTheCostATenthDoesSoBeforeTheLowerLimit() {
    assertThat(PaybackRange.of(days(99))).isEqualTo(new PaybackRange(Outlook.POSSIBLE, 10L, null));
    assertThat(PaybackRange.of(days(49))).isEqualTo(new PaybackRange(Outlook.POSSIBLE, 5L, null));
  }

  @Test
  void oneFutureInTenIsUnlikely() {
    assertThat(PaybackRange.of(days(20)).outlook()).isEqualTo(Outlook.POSSIBLE);
    assertThat(PaybackRange.of(days(19))).isEqualTo(new PaybackRange(Outlook.UNLIKELY, null, null));
    assertThat(PaybackRange.of(days(0)).outlook()).isEqualTo(Outlook.UNLIKELY);
  }

  @Test
  void orderOfTheFuturesDoesNotMatter() {
    double[] backwards = new double[199];
    Arrays.setAll(backwards, place -> days(150)[198 - place]);

    assertThat(PaybackRange.of(backwards)).isEqualTo(PaybackRange.of(days(150)));
  }

  /** 199 futures; so many of them reach the cost, on the days 1, 2, 3 and so on. */
  private static double[] days(int reached) {
    double[] days = new double[199];
    Arrays.setAll(days, place -> place < reached ? place + 1 : Double.POSITIVE_INFINITY);
    return days;
  }
}
