package io.clientele.catalog.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores that belong to a segment; all four have to hold.
 *
 * @param worth the mean of frequency and money
 */
public record SegmentCondition(
    ScoreRange recency, ScoreRange frequency, ScoreRange money, ScoreRange worth) {

  /** Whether these scores, each 1 to 5, fall under the condition. */
  public boolean matches(int recencyScore, int frequencyScore, int moneyScore) {
    return recency.holds(2 * recencyScore)
        && frequency.holds(2 * frequencyScore)
        && money.holds(2 * moneyScore)
        && worth.holds(frequencyScore + moneyScore);
  }

  /** In words, such as {@code recency 4 to 5, worth 3 to 3.5}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    add(parts, "recency", recency);
    add(parts, "frequency", frequency);
    add(parts, "money", money);
    add(parts, "worth", worth);
    return parts.isEmpty() ? "all others" : String.join(", ", parts);
  }

  private static void add(List<String> parts, String name, ScoreRange range) {
    if (!range.isAny()) {
      parts.add(name + " " + range);
    }
  }
}
