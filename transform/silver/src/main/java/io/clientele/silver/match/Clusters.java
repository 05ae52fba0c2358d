package io.clientele.silver.match;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Records put together.
 *
 * @param cluster the smallest record of each record's cluster, by its place in the table
 * @param probability of each record, that it belongs there: that of its surest link, or that it has
 *     none
 * @param partner the other record of that link; itself where it has none
 */
public record Clusters(int[] cluster, double[] probability, int[] partner) {
  /** More than this one pair cannot say against all others. */
  private static final double MOST = 10;

  /** What two records tell; not a number where they tell nothing. */
  interface Odds {
    double of(int one, int other);
  }

  /**
   * Joins the surest pairs first. Two clusters become one where a pair is as sure as asked and all
   * their pairs together do not speak against it: a single bridge between two crowds joins nobody.
   *
   * @param groups what is one already, and who is to be kept apart; grows
   */
  static Clusters of(Groups groups, long[] pairs, double[] odds, Odds all, double threshold) {
    Joining joining = new Joining(groups, all, Math.log(threshold / (1 - threshold)));
    IntStream.range(0, pairs.length)
        .filter(pair -> odds[pair] > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer pair) -> -odds[pair])
                .thenComparingInt(pair -> pair))
        .forEach(
            pair ->
                joining.consider((int) (pairs[pair] >>> 32), (int) (long) pairs[pair], odds[pair]));
    return new Clusters(groups.groups(), joining.probabilities(), joining.partner);
  }

  /** Nothing but what is known. */
  static Clusters alone(Groups known) {
    return of(known, new long[0], new double[0], (one, other) -> 0, 0.5);
  }

  /** The clusters as they grow. */
  private static final class Joining {
    private final Groups groups;
    private final Odds all;
    private final double least;
    private final double[] within;
    private final double[] outside;
    private final int[] partner;

    Joining(Groups groups, Odds all, double least) {
      this.groups = groups;
      this.all = all;
      this.least = least;
      this.within = new double[groups.records()];
      this.outside = new double[groups.records()];
      this.partner = IntStream.range(0, groups.records()).toArray();
    }

    void consider(int one, int other, double odds) {
      boolean isJoined =
          groups.of(one) == groups.of(other)
              || (odds >= least
                  && mean(one, other) >= Math.min(0, least)
                  && groups.join(one, other));
      double probability = Weights.probability(odds);
      note(one, other, isJoined, probability);
      note(other, one, isJoined, probability);
    }

    private void note(int record, int other, boolean isJoined, double probability) {
      double[] place = isJoined ? within : outside;
      if (isJoined && probability > within[record]) {
        partner[record] = other;
      }
      place[record] = Math.max(place[record], probability);
    }

    /**
     * Of all pairs of two groups that tell something, each limited so that no single one outvotes
     * the others; nothing where none does.
     */
    private double mean(int one, int other) {
      double[] sum = new double[1];
      int[] told = new int[1];
      groups.forEach(
          one,
          first ->
              groups.forEach(
                  other,
                  second -> {
                    double odds = all.of(first, second);
                    if (!Double.isNaN(odds)) {
                      sum[0] += Math.max(-MOST, Math.min(MOST, odds));
                      told[0]++;
                    }
                  }));
      return told[0] == 0 ? -MOST : sum[0] / told[0];
    }

    /** Of its best link where a record has one, else that it has none. */
    double[] probabilities() {
      return IntStream.range(0, within.length)
          .mapToDouble(record -> within[record] > 0 ? within[record] : 1 - outside[record])
          .toArray();
    }
  }
}
