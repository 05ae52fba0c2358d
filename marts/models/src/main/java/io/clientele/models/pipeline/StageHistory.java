package io.clientele.models.pipeline;

import io.clientele.models.pipeline.StageVisit.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When deals that reached a stage were won or lost, open ones counted as not ended yet: the
 * cumulative incidence of two competing ends (Aalen, Johansen: An empirical transition matrix for
 * non-homogeneous Markov chains based on censored observations, 1978).
 *
 * <p>What remains after the last end is the chance of neither within what history has seen.
 */
public final class StageHistory {
  private final long[] visitDays;
  private final long[] endDays;
  private final boolean[] isWon;

  /** The share of deals that ended up to and with each end. */
  private final double[] ended;

  private StageHistory(long[] visitDays, long[] endDays, boolean[] isWon, double[] ended) {
    this.visitDays = visitDays;
    this.endDays = endDays;
    this.isWon = isWon;
    this.ended = ended;
  }

  /** Learns from the visits of one stage, in any order. */
  public static StageHistory of(List<StageVisit> visits) {
    long[] days = visits.stream().mapToLong(StageVisit::days).sorted().toArray();
    TreeMap<Long, long[]> ends = new TreeMap<>();
    for (StageVisit visit : visits) {
      if (visit.outcome() != Outcome.OPEN) {
        ends.computeIfAbsent(visit.days(), any -> new long[2])[
            visit.outcome() == Outcome.WON ? 0 : 1]++;
      }
    }
    long[] endDays = new long[2 * ends.size()];
    boolean[] isWon = new boolean[endDays.length];
    double[] ended = new double[endDays.length];
    int position = 0;
    for (Map.Entry<Long, long[]> end : ends.entrySet()) {
      double before = position == 0 ? 0 : ended[position - 1];
      double atRisk = days.length - firstAtLeast(days, end.getKey());
      double won = (1 - before) * (end.getValue()[0] / atRisk);
      double lost = (1 - before) * (end.getValue()[1] / atRisk);
      endDays[position] = end.getKey();
      isWon[position] = true;
      ended[position] = Math.min(1, before + won);
      endDays[position + 1] = end.getKey();
      ended[position + 1] = Math.min(1, before + won + lost);
      position += 2;
    }
    return new StageHistory(days, endDays, isWon, ended);
  }

  private static int firstAtLeast(long[] sorted, long days) {
    int found = Arrays.binarySearch(sorted, days);
    int at = found >= 0 ? found : -found - 1;
    while (at > 0 && sorted[at - 1] == days) {
      at--;
    }
    return at;
  }

  /** Deals that had not ended this many days after the stage, and tell what comes then. */
  int countAfter(long days) {
    return visitDays.length - firstAtLeast(visitDays, days + 1);
  }

  /**
   * The chance that a deal still open after {@code days} is won later, as far as history reaches.
   */
  double chanceAfter(long days) {
    double going = 1 - endedBy(days);
    double won = 0;
    for (int end = firstAfter(days); end < ended.length; end++) {
      won += isWon[end] ? ended[end] - (end == 0 ? 0 : ended[end - 1]) : 0;
    }
    return going > 0 ? won / going : 0;
  }

  /** Draws the end of a deal still open after {@code days}: position of the end, or -1 for none. */
  private int draw(long days, double uniform) {
    double target = endedBy(days) + uniform * (1 - endedBy(days));
    int from = firstAfter(days);
    int found = Arrays.binarySearch(ended, from, ended.length, target);
    int at = found >= 0 ? found : -found - 1;
    return at < ended.length ? at : -1;
  }

  /**
   * Days after the stage at which a deal still open after {@code days} is won; -1 when it is lost,
   * or does not end within what history has seen.
   */
  long wonAfter(long days, double uniform) {
    int end = draw(days, uniform);
    return end >= 0 && isWon[end] ? endDays[end] : -1;
  }

  /** The same of a deal that is known to be won; -1 when none was won so late. */
  long wonForSureAfter(long days, double uniform) {
    double target = uniform * chanceAfter(days) * (1 - endedBy(days));
    double won = 0;
    for (int end = firstAfter(days); end < ended.length; end++) {
      won += isWon[end] ? ended[end] - (end == 0 ? 0 : ended[end - 1]) : 0;
      if (isWon[end] && won >= target && won > 0) {
        return endDays[end];
      }
    }
    return -1;
  }

  private int firstAfter(long days) {
    return firstAtLeast(endDays, days + 1);
  }

  private double endedBy(long days) {
    int after = firstAfter(days);
    return after == 0 ? 0 : ended[after - 1];
  }
}
