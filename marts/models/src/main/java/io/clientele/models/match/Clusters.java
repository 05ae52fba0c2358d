package io.clientele.models.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Records put together.
 *
 * @param cluster the smallest record of each record's cluster, by its place in the table
 * @param probability of each record, that it belongs there: that of its surest link, or that it has
 *     none
 */
public record Clusters(int[] cluster, double[] probability) {
  /** More than this one pair cannot say against all others. */
  private static final double MOST = 10;

  /** What two records tell. */
  interface Odds {
    double of(int one, int other);
  }

  /**
   * Joins the surest pairs first. Two clusters become one where all their pairs together say so: a
   * single bridge between two crowds does not.
   */
  static Clusters of(int records, long[] pairs, double[] odds, Odds all, double threshold) {
    Joining joining = new Joining(records, all, Math.log(threshold / (1 - threshold)));
    IntStream.range(0, pairs.length)
        .filter(pair -> odds[pair] > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer pair) -> -odds[pair])
                .thenComparingInt(pair -> pair))
        .forEach(
            pair ->
                joining.consider((int) (pairs[pair] >>> 32), (int) (long) pairs[pair], odds[pair]));
    return new Clusters(joining.cluster, joining.probabilities());
  }

  /** The clusters as they grow. */
  private static final class Joining {
    private final Odds all;
    private final double least;
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] cluster;
    private final double[] within;
    private final double[] outside;

    Joining(int records, Odds all, double least) {
      this.all = all;
      this.least = least;
      this.cluster = IntStream.range(0, records).toArray();
      this.within = new double[records];
      this.outside = new double[records];
      for (int record = 0; record < records; record++) {
        members.add(new ArrayList<>(List.of(record)));
      }
    }

    void consider(int one, int other, double odds) {
      int first = cluster[one];
      int second = cluster[other];
      boolean isJoined = first == second || mean(members.get(first), members.get(second)) >= least;
      if (isJoined && first != second) {
        join(Math.min(first, second), Math.max(first, second));
      }
      double[] place = isJoined ? within : outside;
      double probability = Weights.probability(odds);
      place[one] = Math.max(place[one], probability);
      place[other] = Math.max(place[other], probability);
    }

    private void join(int kept, int left) {
      members.get(left).forEach(record -> cluster[record] = kept);
      members.get(kept).addAll(members.get(left));
      members.get(left).clear();
    }

    private double mean(List<Integer> ones, List<Integer> others) {
      double sum = 0;
      for (int one : ones) {
        for (int other : others) {
          sum += Math.max(-MOST, Math.min(MOST, all.of(one, other)));
        }
      }
      return sum / ones.size() / others.size();
    }

    /** Of its best link where a record has one, else that it has none. */
    double[] probabilities() {
      return IntStream.range(0, cluster.length)
          .mapToDouble(record -> within[record] > 0 ? within[record] : 1 - outside[record])
          .toArray();
    }
  }
}
