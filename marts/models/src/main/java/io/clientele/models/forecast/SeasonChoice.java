package io.clientele.models.forecast;

/**
 * Which season a history is forecast with.
 *
 * <p>Below two seasons it has none. Hours that have a week of their own, being clearly nearer to
 * the same hour a week ago than to that of the day before, get the season of a week once there are
 * two and a half of them.
 */
final class SeasonChoice {
  private static final int DAY = 24;
  private static final int WEEK = 7 * DAY;

  private static final double CLEARLY_NEARER = 0.9;

  private SeasonChoice() {}

  static int of(double[] values, int seasonLength) {
    if (values.length < 2 * seasonLength) {
      return 1;
    }
    boolean isWeekKnown = seasonLength == DAY && 2 * values.length >= 5 * WEEK;
    return isWeekKnown && distance(values, WEEK) < CLEARLY_NEARER * distance(values, DAY)
        ? WEEK
        : seasonLength;
  }

  /** Mean distance of the values from those {@code lag} periods before. */
  private static double distance(double[] values, int lag) {
    double sum = 0;
    for (int position = lag; position < values.length; position++) {
      sum += Math.abs(values[position] - values[position - lag]);
    }
    return sum / (values.length - lag);
  }
}
