package io.clientele.silver.match;

import java.util.List;

/**
 * What came out of a comparison.
 *
 * @param pairs those that are more likely of one person than of two, the likeliest first
 */
public record Matched(Clusters clusters, List<Pair> pairs) {
  public Matched {
    pairs = List.copyOf(pairs);
  }

  /**
   * Two records side by side.
   *
   * @param probability that both are of one
   * @param evidence how alike they are, by field of the table: differs, similar, alike, same or
   *     unknown
   */
  public record Pair(int one, int other, double probability, List<String> evidence) {
    public Pair {
      evidence = List.copyOf(evidence);
    }
  }
}
