package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Classics;
import io.clientele.models.forecast.Noise;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeasonalityTest {

  @Test
  void passengersHaveASeasonAndNoiseHasNone() {
    assertThat(SeasonalTest.isSeasonal(Classics.airPassengers(), 12)).isTrue();
    assertThat(SeasonalTest.isSeasonal(Noise.level(3, 120, 100, 10), 12)).isFalse();
  }

  @Test
  void lessThanThreeSeasonsAreNotTested() {
    double[] almostThreeYears = Arrays.copyOf(Classics.airPassengers(), 35);

    assertThat(SeasonalTest.isSeasonal(almostThreeYears, 12)).isFalse();
  }

  @Test
  void factorsOfAPureSeasonAreFoundExactly() {
    double[] values = {50, 150, 50, 150, 50, 150, 50, 150};
    Seasonality season = Seasonality.decompose(values, 2);

    assertThat(season.isMultiplicative()).isTrue();
    assertThat(season.pattern()).containsExactly(0.5, 1.5);
    assertThat(season.remove(values)).containsOnly(100);
    assertThat(season.restore(100, 8)).isEqualTo(50);
  }

  @Test
  void oddSeasonsAreCentred() {
    double[] values = {1, 2, 3, 1, 2, 3, 1, 2, 3};

    assertThat(Seasonality.decompose(values, 3).pattern()).containsExactly(0.5, 1, 1.5);
  }

  @Test
  void valueThatIsNotPositiveMakesItAdditive() {
    double[] values = {-1, 1, -1, 1, -1, 1, -1, 1};
    Seasonality season = Seasonality.decompose(values, 2);

    assertThat(season.isMultiplicative()).isFalse();
    assertThat(season.pattern()).containsExactly(-1, 1);
  }

  @Test
  void factorsHaveMeanOneAndRemovingIsUndoneByRestoring() {
    double[] values = Classics.airPassengers();
    Seasonality season = Seasonality.of(values, 12);
    double[] adjusted = season.remove(values);

    assertThat(Arrays.stream(season.pattern()).average().orElseThrow()).isCloseTo(1, within(1e-12));
    for (int position = 0; position < values.length; position++) {
      assertThat(season.restore(adjusted[position], position))
          .isCloseTo(values[position], within(1e-9));
    }
  }
}
