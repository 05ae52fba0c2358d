package io.clientele.models.forecast.backtest;

/**
 * Half the width of the 80 % and the 95 % interval per horizon, learned from backtest errors.
 *
 * <p>Widths never shrink with the horizon and the 95 % width is never below the 80 % width.
 */
public final class HalfWidths {
  private final double[] width80;
  private final double[] width95;
  private final IntervalRule rule;
  private final int scoreCount;

  HalfWidths(double[] width80, double[] width95, IntervalRule rule, int scoreCount) {
    this.width80 = width80;
    this.width95 = width95;
    this.rule = rule;
    this.scoreCount = scoreCount;
  }

  /** No interval. */
  public static HalfWidths none() {
    return new HalfWidths(new double[0], new double[0], IntervalRule.NONE, 0);
  }

  /** Intervals without width, for a history that never changed. */
  public static HalfWidths constant(int horizon) {
    return new HalfWidths(new double[horizon], new double[horizon], IntervalRule.CONSTANT, 0);
  }

  /** Half width of the 80 % interval; steps are counted from 1. */
  public double at80(int step) {
    return width80[step - 1];
  }

  /** Half width of the 95 % interval; steps are counted from 1. */
  public double at95(int step) {
    return width95[step - 1];
  }

  public IntervalRule rule() {
    return rule;
  }

  /** Errors behind each width: per horizon the fewest, pooled all of them. */
  public int scoreCount() {
    return scoreCount;
  }
}
