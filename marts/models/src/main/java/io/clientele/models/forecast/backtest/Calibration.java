package io.clientele.models.forecast.backtest;

import java.util.Arrays;

/**
 * Learns interval widths from the backtest errors known at one moment (split conformal prediction).
 *
 * <p>With K errors the limit of level p is the error of rank {@code ceil((K+1)*p)}; for 95 % this
 * needs 19 of them. With 19 at every horizon each horizon has its own rank. With fewer, the errors
 * of all horizons are divided by {@code s[h]}, the running maximum of the root mean squared error
 * per horizon, and share one rank. With fewer than 19 altogether {@code s[h]} is multiplied with
 * Student's t. A horizon without an error gets the last {@code s} times the square root of the
 * ratio of the horizons, as a random walk would.
 */
public final class Calibration {
  private static final int ENOUGH = 19;

  private final PastErrors errors;
  private final int known;
  private final int horizon;
  private final int[] counts;

  private Calibration(PastErrors errors, int known) {
    this.errors = errors;
    this.known = known;
    this.horizon = errors.origins().horizon();
    this.counts = new int[horizon];
    for (int origin = 0; origin < errors.origins().count(); origin++) {
      for (int step = 1; step <= usable(origin); step++) {
        counts[step - 1]++;
      }
    }
  }

  /**
   * Widths from the errors whose actual lies among the first {@code known} values of the history.
   */
  public static HalfWidths at(PastErrors errors, int known) {
    return new Calibration(errors, known).widths();
  }

  private HalfWidths widths() {
    int total = Arrays.stream(counts).sum();
    if (total == 0) {
      return HalfWidths.none();
    }
    int fewest = Arrays.stream(counts).min().orElse(0);
    if (fewest >= ENOUGH) {
      return perHorizon(fewest);
    }
    return total >= ENOUGH ? pooled(total) : smallSample(total);
  }

  private HalfWidths perHorizon(int fewest) {
    double[] width80 = new double[horizon];
    double[] width95 = new double[horizon];
    for (int step = 1; step <= horizon; step++) {
      double[] scores = new double[counts[step - 1]];
      int next = 0;
      for (int origin = 0; origin < errors.origins().count(); origin++) {
        if (step <= usable(origin)) {
          scores[next++] = Math.abs(errors.error(origin, step));
        }
      }
      Arrays.sort(scores);
      width80[step - 1] = limit(scores, 80);
      width95[step - 1] = limit(scores, 95);
    }
    neverShrink(width80);
    neverShrink(width95);
    return new HalfWidths(width80, width95, IntervalRule.PER_HORIZON, fewest);
  }

  private HalfWidths pooled(int total) {
    double[] size = sizes();
    double[] scores = new double[total];
    int next = 0;
    for (int origin = 0; origin < errors.origins().count(); origin++) {
      for (int step = 1; step <= usable(origin); step++) {
        double error = Math.abs(errors.error(origin, step));
        scores[next++] = error == 0 ? 0 : error / size[step - 1];
      }
    }
    Arrays.sort(scores);
    return new HalfWidths(
        times(size, limit(scores, 80)),
        times(size, limit(scores, 95)),
        IntervalRule.POOLED_HORIZONS,
        total);
  }

  private HalfWidths smallSample(int total) {
    double[] size = sizes();
    int origins = counts[0];
    return new HalfWidths(
        times(size, Student.central80(origins)),
        times(size, Student.central95(origins)),
        IntervalRule.SMALL_SAMPLE,
        total);
  }

  /** Running maximum of the root mean squared error; extended where a horizon has no error. */
  private double[] sizes() {
    double[] size = new double[horizon];
    for (int origin = 0; origin < errors.origins().count(); origin++) {
      for (int step = 1; step <= usable(origin); step++) {
        double error = errors.error(origin, step);
        size[step - 1] += error * error;
      }
    }
    int last = 0;
    for (int step = 1; step <= horizon; step++) {
      if (counts[step - 1] > 0) {
        size[step - 1] = Math.sqrt(size[step - 1] / counts[step - 1]);
        last = step;
      }
    }
    neverShrink(size);
    for (int step = last + 1; step <= horizon; step++) {
      size[step - 1] = size[last - 1] * Math.sqrt((double) step / last);
    }
    return size;
  }

  private int usable(int origin) {
    return Math.min(errors.steps(origin), known - errors.origins().known(origin));
  }

  private static double limit(double[] sorted, int percent) {
    int rank = ((sorted.length + 1) * percent + 99) / 100;
    return sorted[rank - 1];
  }

  private static void neverShrink(double[] values) {
    for (int position = 1; position < values.length; position++) {
      values[position] = Math.max(values[position], values[position - 1]);
    }
  }

  private static double[] times(double[] values, double factor) {
    double[] product = new double[values.length];
    for (int position = 0; position < values.length; position++) {
      product[position] = values[position] * factor;
    }
    return product;
  }
}
