package io.clientele.models.forecast.backtest;

/**
 * How often the actual lay inside of the interval, measured out of sample: at each origin of the
 * later half the interval is learned from the errors that were known then, and tested on what came.
 */
public final class Coverage {
  /** With fewer tests a share says nothing. */
  public static final int FEWEST_TESTS = 5;

  private final int[] inside80;
  private final int[] inside95;
  private final int[] tests;

  private Coverage(int horizon) {
    inside80 = new int[horizon];
    inside95 = new int[horizon];
    tests = new int[horizon];
  }

  static Coverage of(PastErrors errors, int seasonLength) {
    Origins origins = errors.origins();
    Coverage coverage = new Coverage(origins.horizon());
    for (int origin = (origins.count() + 1) / 2; origin < origins.count(); origin++) {
      HalfWidths widths = Calibration.at(errors, origins.known(origin), seasonLength);
      if (widths.rule() != IntervalRule.NONE) {
        coverage.test(errors, origin, widths);
      }
    }
    return coverage;
  }

  private void test(PastErrors errors, int origin, HalfWidths widths) {
    for (int step = 1; step <= errors.steps(origin); step++) {
      double error = Math.abs(errors.error(origin, step));
      inside80[step - 1] += error <= widths.at80(step) ? 1 : 0;
      inside95[step - 1] += error <= widths.at95(step) ? 1 : 0;
      tests[step - 1]++;
    }
  }

  int inside80(int step) {
    return inside80[step - 1];
  }

  int inside95(int step) {
    return inside95[step - 1];
  }

  int tests(int step) {
    return tests[step - 1];
  }
}
