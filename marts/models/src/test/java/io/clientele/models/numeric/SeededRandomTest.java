package io.clientele.models.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededRandomTest {
  private static final int COUNT = 50_000;

  @Test
  void sameKeyGivesSameNumbersAndAnotherKeyGivesOthers() {
    double first = SeededRandom.of("c1").uniform();

    assertThat(SeededRandom.of("c1").uniform()).isEqualTo(first);
    assertThat(SeededRandom.of("c2").uniform()).isNotEqualTo(first);
  }

  @Test
  void normalHasMeanZeroAndVarianceOne() {
    assertMoments(SeededRandom::normal, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 7.5, 400})
  void gammaHasItsShapeAsMeanAndVariance(double shape) {
    assertMoments(random -> random.gamma(shape), shape, shape);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 12, 31, 5000})
  void poissonHasItsMeanAsVariance(double mean) {
    assertMoments(random -> random.poisson(mean), mean, mean);
  }

  @Test
  void betaHasItsMeanAndVariance() {
    assertMoments(random -> random.beta(2, 6), 0.25, 2 * 6 / (64.0 * 9));
  }

  @Test
  void betaOfTinyShapesLiesOnTheEnds() {
    assertMoments(random -> random.beta(1e-4, 3e-4), 0.25, 0.25 * 0.75);
  }

  @Test
  void extremeMeansGiveFiniteNumbers() {
    SeededRandom random = SeededRandom.of("extreme");

    assertThat(random.poisson(0)).isZero();
    assertThat(random.poisson(1e300)).isCloseTo(1e15, within(1e9));
    assertThat(random.gamma(1e-8)).isBetween(0.0, 1.0);
  }

  /** Both within five standard errors of the mean; the variance with a kurtosis of up to 33. */
  private static void assertMoments(
      ToDoubleFunction<SeededRandom> draw, double mean, double variance) {
    SeededRandom random = SeededRandom.of("moments");
    double sum = 0;
    double squares = 0;
    for (int count = 0; count < COUNT; count++) {
      double number = draw.applyAsDouble(random);
      sum += number;
      squares += (number - mean) * (number - mean);
    }
    assertThat(sum / COUNT).isCloseTo(mean, within(5 * Math.sqrt(variance / COUNT)));
    assertThat(squares / COUNT).isCloseTo(variance, within(5 * variance * Math.sqrt(32.0 / COUNT)));
  }
}
