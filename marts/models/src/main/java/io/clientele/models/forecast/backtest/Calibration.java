package io.clientele.models.forecast.backtest;

/**
 * Learns interval widths from the backtest errors known at one moment.
 *
 * <p>The root mean squared error of h periods ahead is taken to grow like {@code h^g}. All errors,
 * each divided by {@code h^g}, share one size; the half width is that size times {@code h^g} times
 * a factor, see {@link Widening}. The growth g is the slope of the logarithms over the horizons,
 * drawn towards 0.75 as if that had been seen at twelve origins.
 */
public final class Calibration {
  private static final int ENOUGH = 19;
  private static final double USUAL_GROWTH = 0.75;
  private static final double USUAL_ORIGINS = 12;
  private static final double LARGEST_GROWTH = 1.2;

  private final int[] counts;
  private final double[] squares;

  private Calibration(PastErrors errors, int known) {
    int horizon = errors.origins().horizon();
    this.counts = new int[horizon];
    this.squares = new double[horizon];
    for (int origin = 0; origin < errors.origins().count(); origin++) {
      int usable = Math.min(errors.steps(origin), known - errors.origins().known(origin));
      for (int step = 1; step <= usable; step++) {
        double error = errors.error(origin, step);
        counts[step - 1]++;
        squares[step - 1] += error * error;
      }
    }
  }

  /**
   * Widths from the errors whose actual lies among the first {@code known} values of the history.
   */
  public static HalfWidths at(PastErrors errors, int known, int seasonLength) {
    return new Calibration(errors, known).widths(seasonLength);
  }

  private HalfWidths widths(int seasonLength) {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    if (total == 0) {
      return HalfWidths.none();
    }
    double growth = growth();
    double size = size(growth, total);
    Widening widening = Widening.of(seasonLength, counts[0]);
    double[] width80 = new double[counts.length];
    double[] width95 = new double[counts.length];
    for (int step = 1; step <= counts.length; step++) {
      double sizeAhead = size * Math.pow(step, growth);
      width80[step - 1] = sizeAhead * widening.factor80();
      width95[step - 1] = sizeAhead * widening.factor95();
    }
    IntervalRule rule = total >= ENOUGH ? IntervalRule.POOLED_HORIZONS : IntervalRule.SMALL_SAMPLE;
    return new HalfWidths(width80, width95, rule, total);
  }

  private double size(double growth, int total) {
    double sum = 0;
    for (int step = 1; step <= counts.length; step++) {
      sum += squares[step - 1] * Math.pow(step, -2 * growth);
    }
    return Math.sqrt(sum / total);
  }

  /** Slope of the logarithm of the error's size over the logarithm of the horizon. */
  private double growth() {
    double weight = 0;
    double weightedX = 0;
    double weightedY = 0;
    double weightedXx = 0;
    double weightedXy = 0;
    for (int step = 1; step <= counts.length; step++) {
      int count = counts[step - 1];
      if (count > 0 && squares[step - 1] > 0) {
        double x = Math.log(step);
        double y = Math.log(squares[step - 1] / count) / 2;
        weight += count;
        weightedX += count * x;
        weightedY += count * y;
        weightedXx += count * x * x;
        weightedXy += count * x * y;
      }
    }
    double spread = weight * weightedXx - weightedX * weightedX;
    if (!(spread > 1e-9)) {
      return USUAL_GROWTH;
    }
    double slope = (weight * weightedXy - weightedX * weightedY) / spread;
    double seen = Math.min(LARGEST_GROWTH, Math.max(0, slope));
    double origins = counts[0];
    return (USUAL_GROWTH * USUAL_ORIGINS + seen * origins) / (USUAL_ORIGINS + origins);
  }
}
