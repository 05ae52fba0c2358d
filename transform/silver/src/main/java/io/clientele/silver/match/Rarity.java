package io.clientele.silver.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an agreement tells more, or less, because the value is rare or common: how many of the other
 * records have it too.
 */
final class Rarity {
  private final String[][] values;
  private final Weights weights;
  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final int[] known;

  Rarity(String[][] values, Weights weights) {
    this.values = values;
    this.weights = weights;
    this.known = new int[values.length];
    for (int field = 0; field < values.length; field++) {
      Map<String, Integer> count = new HashMap<>();
      for (String value : values[field]) {
        if (!value.isEmpty()) {
          count.merge(value, 1, Integer::sum);
          known[field]++;
        }
      }
      counts.add(count);
    }
  }

  /** To be added to the logarithm of the odds of a pair. */
  double of(int record, long vector) {
    double more = 0;
    for (int field = 0; field < values.length; field++) {
      if (Vectors.level(vector, field) == Comparison.EXACT) {
        int others = counts.get(field).getOrDefault(values[field][record], 1) - 1;
        double share = Math.max(1.0, others) / known[field];
        more += Math.log(weights.other(vector, field) / share);
      }
    }
    return more;
  }
}
