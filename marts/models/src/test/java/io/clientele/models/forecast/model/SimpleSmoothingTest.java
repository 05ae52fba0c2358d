package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Classics;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Reference values: R package forecast 8.20, simple exponential smoothing, optimised level. */
class SimpleSmoothingTest {

  @Test
  void nile() {
    SimpleSmoothing fit = SimpleSmoothing.fit(Classics.nile());

    assertThat(fit.alpha()).isCloseTo(0.24567, within(0.01));
    assertThat(fit.initialLevel()).isCloseTo(1110.73, Percentage.withPercentage(0.1));
    assertThat(fit.squaredErrors()).isLessThan(2038674.4 * 1.0001);
    assertThat(fit.level()).isCloseTo(805.336, Percentage.withPercentage(0.1));
  }

  @Test
  void wwwUsageEndsAtTheUpperBound() {
    SimpleSmoothing fit = SimpleSmoothing.fit(Classics.wwwUsage());

    assertThat(fit.alpha()).isEqualTo(0.9999);
    assertThat(fit.initialLevel()).isCloseTo(87.705, Percentage.withPercentage(0.5));
    assertThat(fit.squaredErrors()).isLessThan(3330.62 * 1.0001);
    assertThat(fit.level()).isCloseTo(220.000, Percentage.withPercentage(0.1));
  }

  @Test
  void noiseAroundALevelIsSmoothedToItsMean() {
    double[] values = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12};
    SimpleSmoothing fit = SimpleSmoothing.fit(values);

    assertThat(fit.alpha()).isLessThan(0.01);
    assertThat(fit.level()).isCloseTo(11, within(0.05));
  }
}
