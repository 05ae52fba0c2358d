package io.clientele.models.attribution.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.credit.Limits;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CreditSumTest {
  private static Limits limits(Map<Double, Long> counts) {
    return CreditSum.limits(new TreeMap<>(counts), "email");
  }

  /** Quantiles of the Poisson distribution from SciPy. */
  @Test
  void wholeConversionsHaveLimitsOfAPoissonNumber() {
    assertThat(limits(Map.of(1.0, 1L))).isEqualTo(new Limits(1, 0, 0, 2, 3));
    assertThat(limits(Map.of(1.0, 10L))).isEqualTo(new Limits(10, 4, 6, 14, 17));
    assertThat(limits(Map.of(1.0, 10_000L))).isEqualTo(new Limits(10000, 9804, 9872, 10128, 10196));
  }

  @Test
  void fractionsAreDrawn() {
    Limits halves = limits(Map.of(0.5, 400L));

    assertThat(halves.estimate()).isEqualTo(200);
    assertThat(halves.lower95()).isCloseTo(200 - 1.96 * 10, within(3.0));
    assertThat(halves.upper95()).isCloseTo(200 + 1.96 * 10, within(3.0));
    assertThat(limits(Map.of(0.5, 400L))).isEqualTo(halves);
  }
}
