package io.clientele.pipeline.bench.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well records were put together. */
public final class PairScore {
  private PairScore() {}

  /**
   * The harmonic mean of precision and recall of pairs, from 0 to 1.
   *
   * @param really who each record really is
   * @param told in which group it was put
   */
  public static double of(List<String> really, List<String> told) {
    Map<String, Integer> persons = new HashMap<>();
    Map<String, Integer> groups = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    for (int record = 0; record < really.size(); record++) {
      persons.merge(really.get(record), 1, Integer::sum);
      groups.merge(told.get(record), 1, Integer::sum);
      both.merge(really.get(record) + "|" + told.get(record), 1, Integer::sum);
    }
    return 2 * pairs(both.values()) / (pairs(persons.values()) + pairs(groups.values()));
  }

  private static double pairs(Collection<Integer> sizes) {
    return sizes.stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }
}
