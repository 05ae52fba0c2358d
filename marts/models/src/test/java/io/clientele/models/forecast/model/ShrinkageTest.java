package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Classics;
import io.clientele.models.forecast.Noise;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

  @Test
  void certainSeasonIsKept() {
    double[] plain = Seasonality.decompose(Classics.airPassengers(), 12).pattern();
    double[] shrunk = Seasonality.shrunk(Classics.airPassengers(), 12).pattern();

    for (int place = 0; place < 12; place++) {
      assertThat(shrunk[place] - 1).isCloseTo(0.99 * (plain[place] - 1), within(0.003));
    }
  }

  @Test
  void noiseKeepsLittleOfItsSeason() {
    for (int seed = 0; seed < 20; seed++) {
      double[] noise = Noise.level(seed, 60, 100, 10);
      double plain = size(Seasonality.decompose(noise, 12));
      Seasonality shrunk = Seasonality.shrunk(noise, 12);

      assertThat(shrunk.pattern().length == 1 || size(shrunk) < 0.7 * plain).isTrue();
    }
  }

  @Test
  void fewerThanTwoAndAHalfSeasonsHaveNone() {
    double[] passengers = Classics.airPassengers();

    assertThat(Seasonality.shrunk(Arrays.copyOf(passengers, 29), 12).pattern()).containsExactly(0);
    assertThat(Seasonality.shrunk(Arrays.copyOf(passengers, 30), 12).pattern()).hasSize(12);
  }

  @Test
  void patternStaysNormalised() {
    Seasonality season = Seasonality.shrunk(Noise.months(3, 60), 12);

    assertThat(Arrays.stream(season.pattern()).average().orElseThrow()).isCloseTo(1, within(1e-12));
  }

  private static double size(Seasonality season) {
    return Arrays.stream(season.pattern()).map(factor -> (factor - 1) * (factor - 1)).sum();
  }
}
