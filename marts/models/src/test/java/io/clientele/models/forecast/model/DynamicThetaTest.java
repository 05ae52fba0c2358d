package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Noise;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DynamicThetaTest {

  @Test
  void straightLineGoesOn() {
    double[] line = new double[20];
    Arrays.setAll(line, time -> 5 + 2.0 * time);
    double[] ahead = DynamicTheta.fit(line).ahead(line, 3);

    assertThat(ahead[0]).isCloseTo(45, within(0.05));
    assertThat(ahead[2]).isCloseTo(49, within(0.15));
  }

  @Test
  void noiseAroundALevelStaysNearThatLevel() {
    double[] noise = Noise.level(5, 200, 100, 1);

    for (double value : DynamicTheta.fit(noise).ahead(noise, 12)) {
      assertThat(value).isCloseTo(100, within(1.0));
    }
  }

  @Test
  void runningLineIsTheRegressionLine() {
    double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
    RunningLine line = new RunningLine();
    for (double value : values) {
      line.add(value);
    }

    // sum of t*y = 162, of t = 36, of y = 31, of t^2 = 204
    double slope = (8 * 162 - 36 * 31) / (8 * 204 - 36.0 * 36);
    assertThat(line.slope()).isCloseTo(slope, within(1e-12));
    assertThat(line.intercept()).isCloseTo(31 / 8.0 - slope * 4.5, within(1e-12));
  }

  @Test
  void searchFindsAMinimumInsideAndAtABound() {
    assertThat(LineSearch.minimum(x -> (x - 0.37) * (x - 0.37), 0, 1))
        .isCloseTo(0.37, within(1e-5));
    assertThat(LineSearch.minimum(x -> -x, 0.1, 0.99)).isEqualTo(0.99);
  }
}
