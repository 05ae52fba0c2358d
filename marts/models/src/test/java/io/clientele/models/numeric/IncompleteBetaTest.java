package io.clientele.models.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncompleteBetaTest {
  /** Reference values of the Boost library through SciPy. */
  @ParameterizedTest
  @CsvSource({
    "0.3, 2, 5, 0.5798250000000003",
    "0.5, 0.5, 0.5, 0.5000000000000001",
    "0.01, 0.5, 200, 0.9549058928629202",
    "0.9, 40, 3, 0.19510765482693676",
    "0.999, 1000, 2, 0.7353908495419277",
    "0.2, 0.001, 7, 0.9998927327519053"
  })
  void agreesWithReferenceValues(double x, double first, double second, double expected) {
    assertThat(IncompleteBeta.of(x, first, second)).isCloseTo(expected, within(1e-11));
  }

  @Test
  void isADistribution() {
    assertThat(IncompleteBeta.of(-1, 2, 3)).isZero();
    assertThat(IncompleteBeta.of(2, 2, 3)).isOne();
    assertThat(IncompleteBeta.of(0.5, 0, 3)).isNaN();
  }
}
