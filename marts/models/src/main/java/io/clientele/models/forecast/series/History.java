package io.clientele.models.forecast.series;

import java.util.Arrays;
import java.util.List;

/**
 * The evenly spaced history of a series: one value per period from the first observation to the
 * last complete period.
 *
 * <p>A history that cannot be made is empty and says why; it is never an error.
 */
public final class History {
  /** More periods than any series of a company has; longer ones have a wrong calendar. */
  public static final int LONGEST = 100_000;

  /** Values beyond it leave no room for sums and squares. */
  private static final double LARGEST = 1e300;

  private final long firstPeriod;
  private final double[] values;
  private final String reason;

  private History(long firstPeriod, double[] values, String reason) {
    this.firstPeriod = firstPeriod;
    this.values = values;
    this.reason = reason;
  }

  /** Lays the observations on the calendar. */
  public static History of(TimeSeries series) {
    Long end = series.lastCompletePeriod();
    List<Observation> seen =
        series.observations().stream().filter(one -> end == null || one.period() <= end).toList();
    if (seen.isEmpty()) {
      return none(
          end == null
              ? "no observation"
              : "no observation up to the last complete period " + label(series, end));
    }
    for (Observation one : seen) {
      if (!Double.isFinite(one.value())) {
        return none("the value of period " + label(series, one.period()) + " is not a number");
      }
    }
    long first = seen.get(0).period();
    long last = end == null ? seen.get(seen.size() - 1).period() : end;
    if (last - first < 0 || last - first >= LONGEST) {
      return none(
          "periods run from "
              + label(series, first)
              + " to "
              + label(series, last)
              + ", more than "
              + LONGEST
              + "; check the frequency");
    }
    double[] values = new double[(int) (last - first) + 1];
    boolean[] isSeen = new boolean[values.length];
    for (Observation one : seen) {
      int position = (int) (one.period() - first);
      values[position] += one.value();
      isSeen[position] = true;
    }
    for (int position = 0; position < values.length; position++) {
      if (!(Math.abs(values[position]) <= LARGEST)) {
        return none("the value of period " + label(series, first + position) + " is too large");
      }
    }
    if (series.gaps() == GapRule.INTERPOLATE) {
      interpolate(values, isSeen);
    }
    return new History(first, values, "");
  }

  /** Number of periods. */
  public int length() {
    return values.length;
  }

  /** A copy of the values, oldest first. */
  public double[] values() {
    return Arrays.copyOf(values, values.length);
  }

  /** Number of the first period; meaningless when the history is empty. */
  public long firstPeriod() {
    return firstPeriod;
  }

  /** Why the history is empty; an empty text when it is not. */
  public String reason() {
    return reason;
  }

  private static void interpolate(double[] values, boolean[] isSeen) {
    int before = 0;
    for (int position = 1; position < values.length; position++) {
      if (isSeen[position]) {
        double step = (values[position] - values[before]) / (position - before);
        for (int gap = before + 1; gap < position; gap++) {
          values[gap] = values[before] + step * (gap - before);
        }
        before = position;
      }
    }
    Arrays.fill(values, before, values.length, values[before]);
  }

  private static String label(TimeSeries series, long period) {
    // A number far outside of the calendar has no date; the text then shows the number.
    boolean isDatable = Math.abs(period) < 10L * LONGEST;
    return isDatable
        ? series.frequency().startOf(period).map(Object::toString).orElse(Long.toString(period))
        : Long.toString(period);
  }

  private static History none(String reason) {
    return new History(0, new double[0], reason);
  }
}
