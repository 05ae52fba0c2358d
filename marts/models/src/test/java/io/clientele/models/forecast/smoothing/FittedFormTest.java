package io.clientele.models.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Classics;
import io.clientele.models.forecast.smoothing.Form.Error;
import io.clientele.models.forecast.smoothing.Form.Season;
import io.clientele.models.forecast.smoothing.Form.Trend;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Reference values: R package forecast 8.20. Its search ends early now and then, so a likelihood
 * may be larger here, but not smaller by more than half a unit.
 */
class FittedFormTest {

  @Test
  void simpleSmoothingOfTheNile() {
    FittedForm form = FittedForm.of(Form.plain(Trend.NONE), Classics.nile(), 1);

    assertThat(form.squaredErrors()).isCloseTo(2038674.4, Percentage.withPercentage(0.01));
    assertThat(form.levelWeight()).isCloseTo(0.24567, within(0.01));
    assertForecast(form, Classics.nile(), 0.1, 805.336, 805.336);
  }

  @Test
  void levelWeightThatWouldBeLargerStopsAtItsBound() {
    FittedForm lake = FittedForm.of(Form.plain(Trend.NONE), Classics.lakeHuron(), 1);
    FittedForm web = FittedForm.of(Form.plain(Trend.NONE), Classics.wwwUsage(), 1);

    assertThat(lake.levelWeight()).isEqualTo(0.9999);
    assertThat(lake.squaredErrors()).isCloseTo(53.86643, Percentage.withPercentage(0.01));
    assertThat(web.squaredErrors()).isCloseTo(3330.62, Percentage.withPercentage(0.01));
    assertForecast(web, Classics.wwwUsage(), 0.1, 220.0);
  }

  @Test
  void linearAndDampedTrend() {
    FittedForm lake = FittedForm.of(Form.plain(Trend.ADDITIVE), Classics.lakeHuron(), 1);
    FittedForm web = FittedForm.of(Form.plain(Trend.DAMPED), Classics.wwwUsage(), 1);

    assertForecast(lake, Classics.lakeHuron(), 0.1, 579.956, 579.952, 579.948);
    assertForecast(web, Classics.wwwUsage(), 0.1, 218.366, 217.035, 215.951, 215.067);
  }

  @Test
  void passengersWithDampedTrendAndFactors() {
    Form form = new Form(Error.MULTIPLICATIVE, Trend.DAMPED, Season.MULTIPLICATIVE);
    FittedForm fitted = FittedForm.of(form, Classics.airPassengers(), 12);

    assertThat(form.label()).isEqualTo("M,Ad,M");
    assertThat(fitted.logLikelihood()).isGreaterThan(-679.583 - 0.5);
    assertForecast(fitted, Classics.airPassengers(), 1, 441.80, 434.12, 496.63);
  }

  @Test
  void criterionCountsWeightsFirstStatesAndVariance() {
    Form form = new Form(Error.MULTIPLICATIVE, Trend.DAMPED, Season.MULTIPLICATIVE);
    FittedForm fitted = FittedForm.of(form, Classics.airPassengers(), 12);

    assertThat(fitted.aicc() + 2 * fitted.logLikelihood()).isCloseTo(36 + 5.472, within(1e-3));
  }

  @Test
  void gasWithTrendAndFactors() {
    Form form = new Form(Error.MULTIPLICATIVE, Trend.ADDITIVE, Season.MULTIPLICATIVE);
    FittedForm fitted = FittedForm.of(form, Classics.ukGas(), 4);

    assertThat(fitted.logLikelihood()).isGreaterThan(-618.361 - 0.5);
    assertForecast(fitted, Classics.ukGas(), 1, 1258.8, 652.6, 357.2);
  }

  @Test
  void largerFormIsNeverLessLikely() {
    for (double[] history : new double[][] {Classics.lakeHuron(), Classics.nile()}) {
      for (Error error : Error.values()) {
        assertNested(error, Season.NONE, history, 1);
      }
    }
    for (Error error : Error.values()) {
      assertNested(error, Season.ADDITIVE, Classics.accidentalDeaths(), 12);
    }
  }

  private static void assertNested(Error error, Season season, double[] history, int length) {
    double plain = logLikelihood(new Form(error, Trend.NONE, season), history, length);
    double trend = logLikelihood(new Form(error, Trend.ADDITIVE, season), history, length);

    assertThat(trend).isGreaterThan(plain - 0.01);
  }

  private static double logLikelihood(Form form, double[] history, int seasonLength) {
    return FittedForm.of(form, history, seasonLength).logLikelihood();
  }

  private static void assertForecast(
      FittedForm form, double[] history, double percent, double... expected) {
    double[] values = form.ahead(history, expected.length);
    for (int step = 0; step < expected.length; step++) {
      assertThat(values[step]).isCloseTo(expected[step], Percentage.withPercentage(percent));
    }
  }
}
