package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Classics;
import io.clientele.models.forecast.Noise;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every forecast model promises. A new model is covered as soon as it is listed. */
class ForecastModelContractTest {
  private static final double[] FLAT_YEARS = flat(36, 100);

  static Stream<ForecastModel> models() {
    return ForecastModels.all().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void flatHistoryStaysFlat(ForecastModel model) {
    assertThat(model.predict(FLAT_YEARS, 12, 6).values()).hasSize(6).containsOnly(100.0);
  }

  @ParameterizedTest
  @MethodSource("models")
  void zeroHistoryStaysZero(ForecastModel model) {
    assertThat(model.predict(flat(36, 0), 12, 6).values()).hasSize(6).containsOnly(0.0);
  }

  @ParameterizedTest
  @MethodSource("models")
  void emptyHistoryGivesNoForecastAndTheReason(ForecastModel model) {
    assertThat(model.predict(new double[0], 12, 3)).isEqualTo(Forecast.none("no observation"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void anyShortHistoryGivesNumbersOrAReason(ForecastModel model) {
    double[] months = Noise.months(1, 40);
    for (int length = 1; length <= months.length; length++) {
      Forecast forecast = model.predict(Arrays.copyOf(months, length), 12, 5);
      if (forecast.isPresent()) {
        assertThat(forecast.values()).hasSize(5).doesNotContain(Double.NaN);
      } else {
        assertThat(forecast.reason()).contains("has " + length);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void valueThatIsNoNumberIsTheReason(ForecastModel model) {
    double[] history = {1, 2, Double.NaN, 4};

    assertThat(model.predict(history, 1, 3))
        .isEqualTo(Forecast.none("the value at position 3 is not a number"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void sameHistoryGivesSamePrediction(ForecastModel model) {
    double[] history = DoubleStream.iterate(1.0, value -> value * 1.1).limit(30).toArray();

    assertThat(model.predict(history, 12, 12)).isEqualTo(model.predict(history, 12, 12));
  }

  @ParameterizedTest
  @MethodSource("models")
  void historyIsLeftAsItWas(ForecastModel model) {
    double[] history = Classics.airPassengers();
    model.predict(history, 12, 12);

    assertThat(history).containsExactly(Classics.airPassengers());
  }

  @ParameterizedTest
  @MethodSource("models")
  void predictionScalesWithTheHistory(ForecastModel model) {
    for (double factor : new double[] {1000, 1e-12, 1e12, 0.37}) {
      for (double[] history : histories()) {
        assertThat(model.predict(times(history, factor), 12, 12).values())
            .usingComparatorWithPrecision(1e-7 * factor)
            .containsExactly(times(model.predict(history, 12, 12).values(), factor));
      }
    }
  }

  /** Relative errors know where zero is; all other models do not. */
  static Stream<ForecastModel> modelsWithoutZero() {
    return models().filter(model -> !model.name().equals("ets"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void settledModelSaysTheSameAboutTheHistoryThatSettledIt(ForecastModel model) {
    for (double[] history : histories()) {
      assertThat(model.fit(history, 12).predict(history, 6))
          .isEqualTo(model.predict(history, 12, 6));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void settledModelFollowsWhatComes(ForecastModel model) {
    double[] history = Classics.airPassengers();
    FittedModel settled = model.fit(Arrays.copyOf(history, 120), 12);

    for (int length = 121; length <= history.length; length++) {
      Forecast forecast = settled.predict(Arrays.copyOf(history, length), 12);
      assertThat(forecast.values()).hasSize(12);
      assertThat(forecast.at(1)).isBetween(history[length - 1] * 0.6, history[length - 1] * 1.6);
    }
  }

  @ParameterizedTest
  @MethodSource("modelsWithoutZero")
  void predictionMovesWithTheLevelWhereNoSeasonIsUsed(ForecastModel model) {
    double[] history = Classics.nile();
    double[] moved = Arrays.stream(history).map(value -> value - 5000).toArray();
    Forecast plain = model.predict(history, 1, 6);
    Forecast shifted = model.predict(moved, 1, 6);

    for (int step = 1; step <= 6; step++) {
      assertThat(shifted.at(step)).isCloseTo(plain.at(step) - 5000, within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void negativeAndHugeAndTinyHistoriesGiveNumbers(ForecastModel model) {
    for (double[] history :
        new double[][] {
          times(Classics.airPassengers(), -1),
          times(Classics.airPassengers(), 1e100),
          times(Classics.airPassengers(), 1e-100),
          {0, 0, 0, 0, 0, 0, 0, 7},
          {5, 5, 5, 5, 5, 5, 5, 5 + 1e-12},
        }) {
      assertThat(model.predict(history, 4, 8).isPresent()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void nameIsLowerCaseAndFindsTheModel(ForecastModel model) {
    assertThat(model.name()).matches("[a-z][a-z0-9_]*");
    assertThat(ForecastModels.named(model.name())).isSameAs(model);
  }

  @ParameterizedTest
  @MethodSource("models")
  void horizonOfNothingIsRefused(ForecastModel model) {
    assertThatThrownBy(() -> model.predict(FLAT_YEARS, 12, 0))
        .hasMessage("Season length 12 and horizon 0 must be at least 1");
  }

  private static double[][] histories() {
    return new double[][] {Classics.airPassengers(), Classics.nile(), Noise.months(7, 60)};
  }

  private static double[] flat(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }
}
