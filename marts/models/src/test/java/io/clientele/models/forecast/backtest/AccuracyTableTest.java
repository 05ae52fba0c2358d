package io.clientele.models.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Noise;
import io.clientele.models.forecast.model.SeasonalNaive;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTableTest {
  private static final double[] STAIRS = {1, 2, 3, 4, 5, 6};

  @Test
  void naiveOnAStaircaseErrsByOneStepPerHorizon() {
    Origins origins = new Origins(3, 3, 2);
    List<Accuracy> rows = accuracy(STAIRS, origins);

    assertThat(rows.get(0).mase()).isCloseTo(1, within(1e-12));
    assertThat(rows.get(1).mase()).isCloseTo(2, within(1e-12));
    assertThat(rows.get(0).originCount()).isEqualTo(3);
    assertThat(rows.get(1).originCount()).isEqualTo(2);
    assertThat(rows.get(0).smape())
        .isCloseTo((200.0 / 7 + 200.0 / 9 + 200.0 / 11) / 3, within(1e-12));
  }

  @Test
  void benchmarkDoesNotBeatItself() {
    assertThat(accuracy(STAIRS, new Origins(3, 3, 2)))
        .extracting(Accuracy::beatsNaive)
        .containsOnly(false);
  }

  @Test
  void fewTestsGiveNoCoverage() {
    Accuracy first = accuracy(STAIRS, new Origins(3, 3, 1)).get(0);

    assertThat(first.testCount()).isEqualTo(1);
    assertThat(first.coverage95()).isNull();
  }

  @Test
  void horizonThatNoOriginReachesIsEmptyAndCountsNothing() {
    Accuracy last = accuracy(STAIRS, new Origins(3, 3, 5)).get(4);

    assertThat(last.originCount()).isZero();
    assertThat(last.mase()).isNull();
    assertThat(last.smape()).isNull();
  }

  @Test
  void constantPastHasNoMase() {
    double[] history = {5, 5, 5, 5, 9};

    assertThat(accuracy(history, new Origins(4, 1, 1)).get(0).mase()).isNull();
  }

  @Test
  void coverageOfNoiseIsNearItsName() {
    double[] history = Noise.level(11, 900, 100, 10);
    SeasonalNaive model = new SeasonalNaive();
    Origins origins = new Origins(100, 800, 1);
    PastErrors errors = Backtest.run(model, history, 4, origins);
    Accuracy first = new AccuracyTable(history, 4, origins).of(model.name(), errors, errors).get(0);

    assertThat(first.testCount()).isEqualTo(400);
    assertThat(first.coverage80()).isBetween(0.75, 0.85);
    assertThat(first.coverage95()).isBetween(0.92, 0.98);
  }

  private static List<Accuracy> accuracy(double[] history, Origins origins) {
    SeasonalNaive model = new SeasonalNaive();
    PastErrors errors = Backtest.run(model, history, 1, origins);
    return new AccuracyTable(history, 1, origins).of(model.name(), errors, errors);
  }
}
