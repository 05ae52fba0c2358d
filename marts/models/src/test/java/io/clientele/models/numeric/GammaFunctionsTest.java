package io.clientele.models.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values are from Abramowitz, Stegun: Handbook of Mathematical Functions, or have a closed form.
 */
class GammaFunctionsTest {
  private static final double EULER = 0.5772156649015329;

  @Test
  void logGammaOfWholeNumbersIsTheLogarithmOfAFactorial() {
    double factorial = 1;
    for (int number = 1; number <= 20; number++) {
      assertThat(GammaFunctions.logGamma(number)).isCloseTo(Math.log(factorial), within(1e-13));
      factorial *= number;
    }
  }

  @Test
  void logGammaOfAHalfIsTheLogarithmOfTheRootOfPi() {
    assertThat(GammaFunctions.logGamma(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI)), within(1e-14));
  }

  @Test
  void logGammaStaysFiniteFarBeyondTheRangeOfGamma() {
    assertThat(GammaFunctions.logGamma(1e-300)).isCloseTo(-Math.log(1e-300), within(1e-10));
    assertThat(GammaFunctions.logGamma(1e10)).isCloseTo(1e10 * (Math.log(1e10) - 1), within(100.0));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "3, 1.5", "5, 2.0833333333333335"})
  void digammaOfWholeNumbersIsAHarmonicNumberLessEulersConstant(double number, double harmonic) {
    assertThat(GammaFunctions.digamma(number)).isCloseTo(harmonic - EULER, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 1.7, 8, 40, 3000})
  void digammaIsTheSlopeOfLogGamma(double x) {
    double step = 1e-5 * x;
    double slope =
        (GammaFunctions.logGamma(x + step) - GammaFunctions.logGamma(x - step)) / (2 * step);

    assertThat(GammaFunctions.digamma(x)).isCloseTo(slope, within(1e-7 * (1 + 1 / x)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1.5, Double.NaN})
  void nothingIsSaidOutsideThePositiveNumbers(double x) {
    assertThat(GammaFunctions.logGamma(x)).isNaN();
    assertThat(GammaFunctions.digamma(x)).isNaN();
  }
}
