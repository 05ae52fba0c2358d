package io.clientele.models.payback;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When a cost will have come back, in days from the end of the histories.
 *
 * <p>Between the limits lie at least 80 % of the futures. Those that never bring the cost back lie
 * above every date. So the upper limit is the day by which nine futures in ten have brought it
 * back, or none when that is never so; the lower limit is the day before which only one in ten of
 * those does <em>that bring it back at all</em>, so that a cost which does come back seldom does so
 * before it, however unlikely it was.
 *
 * @param outlook how likely it is that there is such a day within the horizon
 * @param lowDays lower limit; null when it is unlikely
 * @param highDays upper limit; null unless it is expected
 */
public record PaybackRange(Outlook outlook, @Nullable Long lowDays, @Nullable Long highDays) {
  private static final double TAIL = 0.1;

  /**
   * @param days on which the futures reach the cost, in any order; infinite for those that do not
   */
  static PaybackRange of(double[] days) {
    double[] sorted = days.clone();
    Arrays.sort(sorted);
    int reached = 0;
    while (reached < sorted.length && sorted[reached] < Double.POSITIVE_INFINITY) {
      reached++;
    }
    if (reached <= rank(TAIL, sorted.length)) {
      return new PaybackRange(Outlook.UNLIKELY, null, null);
    }
    Long low = (long) sorted[rank(TAIL, reached)];
    int last = rank(1 - TAIL, sorted.length);
    return last < reached
        ? new PaybackRange(Outlook.EXPECTED, low, (Long) (long) sorted[last])
        : new PaybackRange(Outlook.POSSIBLE, low, null);
  }

  /**
   * A new future lies below the value at this place with the given probability, or a little less.
   */
  private static int rank(double probability, int count) {
    return Math.max(0, (int) Math.round(probability * (count + 1)) - 1);
  }
}
