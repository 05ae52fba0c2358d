package io.clientele.models.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.backtest.Accuracy;
import io.clientele.models.forecast.backtest.IntervalRule;
import io.clientele.models.forecast.series.Frequency;
import io.clientele.models.forecast.series.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecasterTest {
  private static final LocalDate START = LocalDate.of(1949, 1, 1);
  private final Forecaster forecaster = Forecaster.standard();

  @Test
  void passengersAreForecastBetterThanByRepeatingTheLastYear() {
    SeriesForecast result = forecaster.forecast(monthly(Classics.airPassengers()), 12);

    assertThat(result.status()).isEqualTo(ForecastStatus.OK);
    assertThat(result.model()).isEqualTo("combination");
    assertThat(result.reason()).isEmpty();
    assertThat(result.intervalRule()).isEqualTo(IntervalRule.POOLED_HORIZONS);
    assertThat(result.scoreCount()).isEqualTo(48 * 12 - 66);
    assertThat(result.points()).hasSize(12);
    assertThat(result.points().get(0).periodStart()).isEqualTo("1961-01-01");
    assertThat(result.points().get(0).forecast()).isBetween(435.0, 450.0);
    assertThat(result.history()).hasSize(144);
  }

  @Test
  void everyModelHasAnAccuracyPerHorizon() {
    List<Accuracy> accuracy = forecaster.forecast(monthly(Classics.airPassengers()), 12).accuracy();

    assertThat(accuracy).hasSize(6 * 12);
    assertThat(accuracy)
        .extracting(Accuracy::model)
        .containsOnly(
            "seasonal_naive", "theta", "dynamic_theta", "ets", "autoregression", "combination");
    assertThat(accuracy)
        .allSatisfy(
            row -> {
              assertThat(row.coverage80()).isBetween(0.0, 1.0);
              assertThat(row.coverage95()).isBetween(row.coverage80(), 1.0);
              assertThat(row.originCount()).isEqualTo(49 - row.horizon());
            });
  }

  @Test
  void seasonThatRepeatsExactlyCannotBeForecastBetterAndSaysSo() {
    double[] values = new double[40];
    Arrays.setAll(values, position -> 10 + position % 4);
    SeriesForecast result = forecaster.forecast(TimeSeries.numbered("stairs", 4, values), 4);

    assertThat(result.status()).isEqualTo(ForecastStatus.NOT_BETTER_THAN_NAIVE);
    assertThat(result.model()).isEqualTo("seasonal_naive");
    assertThat(result.reason()).isEqualTo("seasonal_naive made the smaller errors");
    assertThat(result.points())
        .extracting(ForecastPoint::forecast)
        .containsExactly(10.0, 11.0, 12.0, 13.0);
  }

  @Test
  void nineMonthsAreForecastWithoutSeasonAndWithLimits() {
    double[] values = {480, 350, 330, 450, 350, 480, 490, 470, 460};
    SeriesForecast result = forecaster.forecast(monthly(values), 6);

    assertThat(result.model()).isEqualTo("combination");
    assertThat(result.intervalRule()).isEqualTo(IntervalRule.SMALL_SAMPLE);
    assertThat(result.scoreCount()).isEqualTo(6);
    assertThat(result.points()).allSatisfy(point -> assertThat(point.interval()).isNotNull());
    assertThat(result.reason()).contains("shorter than two seasons of 12, so no season is assumed");
  }

  @Test
  void partialLastMonthIsDroppedWhenTold() {
    double[] values = Classics.airPassengers();
    values[143] = 12;
    SeriesForecast result =
        forecaster.forecast(monthly(values).completeThrough(LocalDate.of(1960, 11, 1)), 1);

    assertThat(result.points().get(0).periodStart()).isEqualTo("1960-12-01");
    assertThat(result.points().get(0).forecast()).isBetween(380.0, 460.0);
  }

  @Test
  void orderOfTheRowsDoesNotMatter() {
    double[] values = Noise.months(2, 60);
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      order.add(row);
    }
    Collections.shuffle(order, new Random(8));
    List<LocalDate> dates = order.stream().map(START::plusMonths).toList();
    double[] shuffled = order.stream().mapToDouble(row -> values[row]).toArray();

    assertThat(
            forecaster.forecast(
                TimeSeries.dated("passengers", Frequency.MONTHLY, dates, shuffled), 6))
        .isEqualTo(forecaster.forecast(monthly(values), 6));
  }

  @Test
  void everythingScalesWithTheSeries() {
    for (double factor : new double[] {1000, 1e12, 1e-12}) {
      double[] values = Noise.months(4, 72);
      SeriesForecast plain = forecaster.forecast(monthly(values), 12);
      for (int row = 0; row < values.length; row++) {
        values[row] *= factor;
      }
      SeriesForecast scaled = forecaster.forecast(monthly(values), 12);

      assertThat(scaled.model()).isEqualTo(plain.model());
      for (int step = 0; step < 12; step++) {
        ForecastPoint one = plain.points().get(step);
        ForecastPoint other = scaled.points().get(step);
        double tolerance = 1e-7 * factor * one.forecast();
        assertThat(other.forecast()).isCloseTo(one.forecast() * factor, within(tolerance));
        assertThat(other.low95()).isCloseTo(one.low95() * factor, within(tolerance));
        assertThat(other.high80()).isCloseTo(one.high80() * factor, within(tolerance));
      }
    }
  }

  @Test
  void limitsAreNestedNeverNarrowerAndNotBelowZero() {
    for (int seed = 0; seed < 40; seed++) {
      double[] values = Noise.level(seed, 6 + 2 * seed, 20, 15);
      for (int row = 0; row < values.length; row++) {
        values[row] = Math.max(0, values[row]);
      }
      double before = 0;
      for (ForecastPoint point : forecaster.forecast(monthly(values), 9).points()) {
        assertThat(point.low95()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(point.low80());
        assertThat(point.forecast()).isBetween(point.low80(), point.high80());
        assertThat(point.high95()).isGreaterThanOrEqualTo(point.high80());
        double width = point.high95() - point.forecast();
        assertThat(width).isGreaterThanOrEqualTo(before - 1e-9);
        before = width;
      }
    }
  }

  @Test
  void seriesWithANegativeValueMayHaveNegativeLimits() {
    SeriesForecast result = forecaster.forecast(monthly(Noise.level(1, 60, 0, 10)), 3);

    assertThat(result.points()).allSatisfy(point -> assertThat(point.low95()).isNegative());
  }

  @Test
  void horizonOfNothingIsRefused() {
    assertThatThrownBy(() -> forecaster.forecast(monthly(1, 2, 3), 0))
        .hasMessage("Horizon 0 of series passengers must be at least 1");
  }

  private static TimeSeries monthly(double... values) {
    List<LocalDate> months = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      months.add(START.plusMonths(row));
    }
    return TimeSeries.dated("passengers", Frequency.MONTHLY, months, values);
  }
}
