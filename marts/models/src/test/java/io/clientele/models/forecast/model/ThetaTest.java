package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.models.forecast.Classics;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Reference values: R package forecast 8.20, classical Theta. */
class ThetaTest {
  private static final Percentage TOLERANCE = Percentage.withPercentage(0.2);

  @Test
  void airPassengers() {
    assertForecast(
        Classics.airPassengers(), 12, 440.078, 428.384, 489.707, 475.705, 479.670, 545.366);
  }

  @Test
  void accidentalDeaths() {
    assertForecast(
        Classics.accidentalDeaths(), 12, 8270.69, 7508.92, 8322.12, 8554.14, 9450.09, 9870.93);
  }

  @Test
  void nile() {
    assertForecast(Classics.nile(), 1, 799.812, 798.455, 797.098);
  }

  @Test
  void wwwUsage() {
    assertForecast(Classics.wwwUsage(), 1, 220.310, 220.619, 220.928);
  }

  @Test
  void twoObservationsAreTooFew() {
    assertThat(new Theta().predict(new double[] {1, 2}, 1, 1))
        .isEqualTo(Forecast.none("needs 3 observations, has 2"));
  }

  private static void assertForecast(double[] history, int seasonLength, double... expected) {
    Forecast forecast = new Theta().predict(history, seasonLength, expected.length);
    for (int step = 1; step <= expected.length; step++) {
      assertThat(forecast.at(step)).isCloseTo(expected[step - 1], TOLERANCE);
    }
  }
}
