package io.clientele.models.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.Noise;
import io.clientele.models.forecast.model.SeasonalNaive;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void nineteenErrorsGiveTheLargestAsTheLimitOf95() {
    double[][] errors = new double[19][];
    for (int origin = 0; origin < 19; origin++) {
      errors[origin] = new double[] {origin % 2 == 0 ? origin + 1 : -origin - 1};
    }
    HalfWidths widths = Calibration.at(past(errors, 1), 100);

    assertThat(widths.rule()).isEqualTo(IntervalRule.PER_HORIZON);
    assertThat(widths.scoreCount()).isEqualTo(19);
    assertThat(widths.at95(1)).isEqualTo(19);
    assertThat(widths.at80(1)).isEqualTo(16);
  }

  @Test
  void fewOriginsShareOneRankOverAllHorizons() {
    double[][] errors = new double[7][];
    for (int origin = 0; origin < 7; origin++) {
      errors[origin] = new double[] {1, -2, 4};
    }
    HalfWidths widths = Calibration.at(past(errors, 3), 100);

    assertThat(widths.rule()).isEqualTo(IntervalRule.POOLED_HORIZONS);
    assertThat(widths.scoreCount()).isEqualTo(21);
    assertThat(widths.at95(1)).isEqualTo(1);
    assertThat(widths.at95(3)).isEqualTo(4);
  }

  @Test
  void veryFewErrorsAreWidenedByStudentsT() {
    HalfWidths widths = Calibration.at(past(new double[][] {{3}, {-4}}, 1), 100);

    assertThat(widths.rule()).isEqualTo(IntervalRule.SMALL_SAMPLE);
    assertThat(widths.at95(1)).isCloseTo(4.3027 * Math.sqrt(12.5), within(1e-9));
  }

  @Test
  void horizonWithoutErrorGrowsLikeARandomWalk() {
    HalfWidths widths = Calibration.at(past(new double[][] {{2}, {2}}, 4), 100);

    assertThat(widths.at80(4)).isCloseTo(2 * widths.at80(1), within(1e-9));
  }

  @Test
  void onlyErrorsKnownThenCount() {
    PastErrors past = past(new double[][] {{1, 100}, {1, 100}, {1, 100}}, 2);

    assertThat(Calibration.at(past, 10).rule()).isEqualTo(IntervalRule.NONE);
    assertThat(Calibration.at(past, 11).scoreCount()).isEqualTo(1);
    assertThat(Calibration.at(past, 12).scoreCount()).isEqualTo(3);
  }

  @Test
  void widthsNeverShrinkAndLevelsAreNested() {
    for (int length = 4; length < 90; length += 3) {
      double[] history = Noise.months(length, length);
      Origins origins = Origins.of(length, 1, 8, 48);
      PastErrors errors = Backtest.run(new SeasonalNaive(), history, 1, origins);
      HalfWidths widths = Calibration.at(errors, length);
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
