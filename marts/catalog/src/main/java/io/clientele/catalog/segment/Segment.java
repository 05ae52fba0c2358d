package io.clientele.catalog.segment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A named group of customers.
 *
 * @param name as it is stored, such as {@code potential_loyalist}
 * @param label as people read it
 * @param meaning one sentence
 * @param when conditions of which one has to hold
 */
public record Segment(String name, String label, String meaning, List<SegmentCondition> when) {
  public Segment {
    when = List.copyOf(when);
  }

  boolean matches(int recency, int frequency, int money) {
    return when.stream().anyMatch(condition -> condition.matches(recency, frequency, money));
  }

  /** The conditions in words. */
  public String rule() {
    return when.stream().map(SegmentCondition::toString).collect(Collectors.joining("; "));
  }
}
