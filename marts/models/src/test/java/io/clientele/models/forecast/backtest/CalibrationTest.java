package io.clientele.models.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Noise;
import io.clientele.models.forecast.model.SeasonalNaive;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void sizeIsSharedByAllHorizonsAndGrowsLikeTheErrorsDo() {
    double[][] errors = new double[400][];
    for (int origin = 0; origin < errors.length; origin++) {
      double sign = origin % 2 == 0 ? 1 : -1;
      errors[origin] = new double[] {sign, sign * 2, sign * 3, sign * 4};
    }
    HalfWidths widths = Calibration.at(past(errors, 4), 1000, 1);

    assertThat(widths.rule()).isEqualTo(IntervalRule.POOLED_HORIZONS);
    assertThat(widths.scoreCount()).isEqualTo(1600);
    assertThat(widths.at80(1)).isCloseTo(Widening.of(1, 400).factor80(), within(0.02));
    assertThat(widths.at95(4)).isCloseTo(4 * Widening.of(1, 400).factor95(), within(0.05));
  }

  @Test
  void fewErrorsGrowAsUsualAndAreWidenedMore() {
    HalfWidths widths = Calibration.at(past(new double[][] {{3}, {-3}}, 4), 100, 1);

    assertThat(widths.rule()).isEqualTo(IntervalRule.SMALL_SAMPLE);
    assertThat(widths.at95(1)).isCloseTo(3 * Widening.of(1, 2).factor95(), within(1e-9));
    assertThat(widths.at80(4)).isCloseTo(widths.at80(1) * Math.pow(4, 0.75), within(1e-9));
  }

  @Test
  void modelWithoutErrorHasNoWidth() {
    HalfWidths widths = Calibration.at(past(new double[20][2], 2), 100, 4);

    assertThat(widths.at95(2)).isZero();
  }

  @Test
  void onlyErrorsKnownThenCount() {
    PastErrors past = past(new double[][] {{1, 100}, {1, 100}, {1, 100}}, 2);

    assertThat(Calibration.at(past, 10, 1).rule()).isEqualTo(IntervalRule.NONE);
    assertThat(Calibration.at(past, 11, 1).scoreCount()).isEqualTo(1);
    assertThat(Calibration.at(past, 12, 1).scoreCount()).isEqualTo(3);
  }

  @Test
  void widthsNeverShrinkAndLevelsAreNested() {
    for (int length = 4; length < 90; length += 3) {
      double[] history = Noise.months(length, length);
      Origins origins = Origins.of(length, 1, 8, 48);
      PastErrors errors = Backtest.run(new SeasonalNaive(), history, 1, origins);
      HalfWidths widths = Calibration.at(errors, length, 1);
      for (int step = 1; step <= 8; step++) {
        assertThat(widths.at95(step)).isGreaterThanOrEqualTo(widths.at80(step));
        if (step > 1) {
          assertThat(widths.at80(step)).isGreaterThanOrEqualTo(widths.at80(step - 1));
          assertThat(widths.at95(step)).isGreaterThanOrEqualTo(widths.at95(step - 1));
        }
      }
    }
  }

  private static PastErrors past(double[][] errors, int horizon) {
    return new PastErrors(new Origins(10, errors.length, horizon), errors);
  }
}
