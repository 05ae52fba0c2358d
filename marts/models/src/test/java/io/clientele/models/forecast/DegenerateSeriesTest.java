package io.clientele.models.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.models.forecast.backtest.IntervalRule;
import io.clientele.models.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Odd series get a status and a reason, never an exception and never NaN. */
class DegenerateSeriesTest {

  @Test
  void emptySeriesHasNoPointAndTheReason() {
    SeriesForecast result = forecast();

    assertThat(result.status()).isEqualTo(ForecastStatus.NO_DATA);
    assertThat(result.reason()).isEqualTo("no observation");
    assertThat(result.model()).isEqualTo("none");
    assertThat(result.points()).isEmpty();
  }

  @Test
  void onePointIsRepeatedWithoutLimits() {
    SeriesForecast result = forecast(7);

    assertThat(result.status()).isEqualTo(ForecastStatus.TOO_SHORT);
    assertThat(result.reason()).isEqualTo("needs 4 periods, has 1");
    assertThat(result.intervalRule()).isEqualTo(IntervalRule.NONE);
    assertThat(result.points()).extracting(ForecastPoint::forecast).containsExactly(7.0, 7.0, 7.0);
    assertThat(result.points()).extracting(ForecastPoint::low95).containsOnlyNulls();
  }

  @Test
  void constantSeriesStaysWithoutWidth() {
    SeriesForecast result = forecast(5, 5, 5, 5, 5);

    assertThat(result.status()).isEqualTo(ForecastStatus.CONSTANT);
    assertThat(result.reason()).isEqualTo("every period has the value 5.0");
    assertThat(result.points().get(2).interval()).isEqualTo(new Interval(5, 5, 5, 5));
  }

  @Test
  void valueThatIsNoNumberIsNoData() {
    assertThat(forecast(1, 2, Double.POSITIVE_INFINITY, 4, 5).status())
        .isEqualTo(ForecastStatus.NO_DATA);
  }

  @Test
  void valueWithoutRoomForSquaresIsNoData() {
    assertThat(forecast(1, 2, 3, 4, 1e305).reason())
        .isEqualTo("the value of period 5 is too large");
  }

  static Stream<double[]> odd() {
    double[] lateSale = new double[60];
    lateSale[59] = 3;
    double[] earlySale = new double[60];
    earlySale[0] = 3;
    double[] pureSeason = new double[60];
    Arrays.setAll(pureSeason, position -> position % 4);
    double[] line = new double[60];
    Arrays.setAll(line, position -> position);
    return Stream.of(
        new double[] {0},
        new double[] {1, 2},
        new double[] {1, 2, 3},
        new double[] {1, 2, 3, 4},
        new double[] {1, 1, 1, 1, 2},
        new double[] {0, 0, 0, 0, 0},
        new double[] {1e-300, 2e-300, 1e-300, 3e-300, 5e-300},
        new double[] {Double.MIN_VALUE, 0, 0, Double.MIN_VALUE, 0, 0},
        new double[] {1e299, -1e299, 1e299, 1e299, -1e299, 3e298},
        new double[] {1e12, 1e-12, 1e12, 1e-12, 1e12, 1e-12, 1e12, 1e-12, 1e12},
        lateSale,
        earlySale,
        pureSeason,
        line);
  }

  @ParameterizedTest
  @MethodSource("odd")
  void oddSeriesGivesFiniteNumbersInOrder(double[] values) {
    SeriesForecast result = forecast(values);

    assertThat(result.points()).hasSize(3);
    for (ForecastPoint point : result.points()) {
      assertThat(point.forecast()).isFinite();
      if (point.interval() != null) {
        assertThat(point.low95()).isFinite();
        assertThat(point.high95()).isFinite();
      }
    }
    assertThat(result.accuracy())
        .allSatisfy(row -> assertThat(row.smape() == null || row.smape() <= 200).isTrue());
  }

  private static SeriesForecast forecast(double... values) {
    return Forecaster.standard().forecast(TimeSeries.numbered("odd", 4, values), 3);
  }
}
