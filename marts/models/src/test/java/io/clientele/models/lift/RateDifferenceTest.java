package io.clientele.models.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateDifferenceTest {
  private static final double Z_95 = 1.959963984540054;

  private static RateDifference difference(long hits, long trials, long others, long of) {
    return new RateDifference(new Proportion(hits, trials), new Proportion(others, of));
  }

  @ParameterizedTest
  @CsvSource({"0, 10, 0, 0.2775", "5, 10, 0.2366, 0.7634", "10, 10, 0.7225, 1"})
  void wilsonLimitsAreThePublishedOnes(long hits, long trials, double low, double high) {
    Limits limits = new Proportion(hits, trials).wilson(Z_95);

    assertThat(limits.low()).isEqualTo(low, within(5e-5));
    assertThat(limits.high()).isEqualTo(high, within(5e-5));
  }

  /** Table II of Newcombe 1998, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1",
    "10, 10, 0, 10, 0.6075, 1"
  })
  void limitsOfTheDifferenceAreThePublishedOnes(
      long hits, long trials, long others, long of, double low, double high) {
    Limits limits = difference(hits, trials, others, of).newcombe();

    assertThat(limits.low()).isEqualTo(low, within(5e-5));
    assertThat(limits.high()).isEqualTo(high, within(5e-5));
  }

  /** 4,000 campaigns without effect: 900 contacted, 100 held out, one in ten buys anyway. */
  @Test
  void theIntervalHoldsTheTruthInNineteenOfTwentyCases() {
    Random random = new Random(11);
    int held = 0;
    for (int campaign = 0; campaign < 4000; campaign++) {
      Limits limits = difference(buyers(random, 900), 900, buyers(random, 100), 100).newcombe();
      held += limits.low() <= 0 && limits.high() >= 0 ? 1 : 0;
    }

    assertThat(held / 4000.0).isBetween(0.94, 0.96);
  }

  private static long buyers(Random random, int customers) {
    return random.doubles(customers).filter(draw -> draw < 0.1).count();
  }

  @Test
  void exchangedGroupsGiveTheNegativeInterval() {
    Limits limits = difference(30, 200, 5, 40).newcombe();
    Limits exchanged = difference(5, 40, 30, 200).newcombe();

    assertThat(exchanged.low()).isEqualTo(-limits.high(), within(1e-12));
    assertThat(exchanged.high()).isEqualTo(-limits.low(), within(1e-12));
  }

  /** (1.96 + 0.84)² × (0.15 × 0.85 + 0.1 × 0.9) / 0.05² = 682.9. */
  @Test
  void equalGroupsNeedWhatTheFormulaSays() {
    assertThat(difference(100, 1000, 100, 1000).controlsNeeded(0.05)).isEqualTo(683);
  }

  @Test
  void aSmallHoldoutBesideManyTreatedNeedsFewer() {
    assertThat(difference(900, 9000, 100, 1000).controlsNeeded(0.05)).isLessThan(683);
  }

  @Test
  void nobodyAnsweredIsADefinedAnswer() {
    assertThat(difference(0, 90, 0, 10).controlsNeeded(0.05)).isPositive();
    assertThat(difference(90, 90, 10, 10).controlsNeeded(0.05)).isPositive();
  }

  @Test
  void moreHitsThanTrialsAreRefused() {
    assertThatThrownBy(() -> new Proportion(3, 2))
        .hasMessage("3 of 2 is no proportion; give 0 to n of n, and n of at least 1");
    assertThatThrownBy(() -> difference(1, 2, 1, 2).controlsNeeded(0))
        .hasMessageContaining("give more than 0 and at most 1");
  }
}
