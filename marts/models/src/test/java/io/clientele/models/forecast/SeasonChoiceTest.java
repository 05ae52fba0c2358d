package io.clientele.models.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.models.forecast.series.TimeSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeasonChoiceTest {

  @Test
  void belowTwoSeasonsThereIsNone() {
    assertThat(SeasonChoice.of(new double[23], 12)).isEqualTo(1);
    assertThat(SeasonChoice.of(new double[24], 12)).isEqualTo(12);
  }

  @Test
  void hoursWithAQuietSundayHaveTheSeasonOfAWeek() {
    assertThat(SeasonChoice.of(hours(30, 700), 24)).isEqualTo(168);
    assertThat(SeasonChoice.of(hours(0, 700), 24)).isEqualTo(24);
    assertThat(SeasonChoice.of(hours(30, 400), 24)).isEqualTo(24);
  }

  @Test
  void sundayIsForecastBeforeItComes() {
    // Three weeks and five days: the forecast starts with Saturday.
    SeriesForecast forecast =
        Forecaster.standard().forecast(TimeSeries.numbered("hours", 24, hours(30, 624)), 48);

    double saturdayNoon = forecast.points().get(12).forecast();
    double sundayNoon = forecast.points().get(36).forecast();
    assertThat(saturdayNoon - sundayNoon).isBetween(20.0, 40.0);
  }

  private static double[] hours(double quiet, int count) {
    double[] values = Noise.level(6, count, 100, 1);
    Arrays.setAll(
        values,
        hour ->
            values[hour]
                + 20 * Math.sin(2 * Math.PI * hour / 24)
                - (hour / 24 % 7 == 6 ? quiet : 0));
    return values;
  }
}
