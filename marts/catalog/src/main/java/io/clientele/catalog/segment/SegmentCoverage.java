package io.clientele.catalog.segment;

import io.clientele.catalog.segment.SegmentReader.Line;
import io.clientele.lakehouse.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Whether every combination of scores has a segment and every condition has a combination. */
final class SegmentCoverage {
  private static final int NAMED = 3;

  private SegmentCoverage() {}

  /** Lines that cannot be read hide gaps: these are told only when there are none. */
  static void refuseGaps(String file, List<Line> lines, Problems problems) {
    List<int[]> open = combinations();
    for (Line line : lines) {
      if (line.condition().isPresent() && !take(open, line.condition().get())) {
        problems.add(
            line.at().place(),
            line.segment() + " for " + line.condition().get() + " can have nobody.",
            "The lines before it have them all: take it out, move it up, or narrow those.");
      }
    }
    if (!open.isEmpty() && lines.stream().allMatch(line -> line.condition().isPresent())) {
      problems.add(
          file,
          open.size() + " of 125 combinations of scores have no segment: " + named(open) + ".",
          "Widen a condition, or end with a segment for all others: when: [{}].");
    }
  }

  private static boolean take(List<int[]> open, SegmentCondition condition) {
    return open.removeIf(scores -> condition.matches(scores[0], scores[1], scores[2]));
  }

  private static List<int[]> combinations() {
    List<int[]> all = new ArrayList<>();
    for (int recency = 1; recency <= SegmentRules.SCORES; recency++) {
      for (int frequency = 1; frequency <= SegmentRules.SCORES; frequency++) {
        for (int money = 1; money <= SegmentRules.SCORES; money++) {
          all.add(new int[] {recency, frequency, money});
        }
      }
    }
    return all;
  }

  private static String named(List<int[]> open) {
    List<String> named = new ArrayList<>();
    for (int[] scores : open.subList(0, Math.min(NAMED, open.size()))) {
      named.add("recency " + scores[0] + ", frequency " + scores[1] + ", money " + scores[2]);
    }
    return String.join("; ", named) + (open.size() > NAMED ? "; …" : "");
  }
}
