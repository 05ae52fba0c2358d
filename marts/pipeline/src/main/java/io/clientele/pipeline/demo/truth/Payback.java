package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.draw.Timeline;

/**
 * When money spent came back: the first day on which the margin so far reached the cost so far, and
 * the day since which it has not fallen below it again. Either may be {@link Timeline#NEVER}.
 *
 * <p>The rule is that of the metric definitions: days are counted from the first day with cost.
 */
record Payback(int firstCostDay, int firstDay, int sustainedDay) {
  private static final int QUICK_DAYS = 90;

  /** Cost and margin by day of the {@link Timeline}, not yet added up. */
  static Payback of(long[] costs, long[] margins) {
    int start = 0;
    while (start < costs.length && costs[start] == 0) {
      start++;
    }
    long cost = 0;
    long margin = 0;
    int first = Timeline.NEVER;
    int sustained = Timeline.NEVER;
    for (int index = 0; index < costs.length; index++) {
      cost += costs[index];
      margin += margins[index];
      if (index >= start) {
        int day = Timeline.FIRST + index;
        first = first == Timeline.NEVER && margin >= cost ? day : first;
        sustained = margin < cost ? Timeline.NEVER : Math.min(sustained, day);
      }
    }
    int firstCostDay = start == costs.length ? Timeline.NEVER : Timeline.FIRST + start;
    return new Payback(firstCostDay, first, sustained);
  }

  /** {@code pays} within 90 days, {@code slow} later, else {@code never} until now. */
  String status() {
    if (sustainedDay == Timeline.NEVER) {
      return "never";
    }
    return sustainedDay - firstCostDay <= QUICK_DAYS ? "pays" : "slow";
  }
}
