package io.clientele.silver.match;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Learns {@link Weights} by expectation and maximisation. The pairs that share nothing are taken as
 * pairs of two; drawn pairs count by how likely they are of two, because among few records many are
 * of one.
 *
 * @param candidates how often each vector is among the pairs that share something
 * @param random how often each vector is among pairs that were drawn
 * @param known how often each vector is among pairs that are one for sure; the field by which that
 *     is known is missing in it
 * @param space the number of all pairs
 */
record Learning(
    Weights.Fields fields,
    Map<Long, Integer> candidates,
    Map<Long, Integer> random,
    Map<Long, Integer> known,
    double space) {
  private static final int ROUNDS = 200;
  private static final double CLOSE = 1e-5;
  private static final double CLOSE_PRIOR = 1e-4;

  /** What is added to each level's share, so that what was never seen is not impossible. */
  private static final double FLOOR = 1e-3;

  /** Begins where most pairs of one person agree. */
  private static final double[] FIRST = {0, 0.05, 0.05, 0.1, 0.8};

  /** So many pairs the beginning counts for: it decides where few records can teach. */
  private static final double FIRST_PAIRS = 20;

  Weights weights(int records) {
    double[][] matching = new double[fields.count()][];
    for (int field = 0; field < matching.length; field++) {
      matching[field] = FIRST.clone();
    }
    double[][] others = others(random, null, false);
    Weights weights =
        new Weights(
            fields,
            matching,
            others,
            others(candidates, null, true),
            Math.min(0.5, records / 2.0 / space));
    for (int round = 0; round < ROUNDS; round++) {
      Weights next = next(weights);
      boolean isClose = areClose(next, weights);
      weights = next;
      if (isClose) {
        break;
      }
    }
    return weights;
  }

  private Weights next(Weights weights) {
    double[][] sums = new double[fields.count()][Comparison.LEVELS];
    double matches = 0;
    for (Map.Entry<Long, Integer> entry : candidates.entrySet()) {
      double weight = weights.probability(entry) * entry.getValue();
      matches += weight;
      add(sums, entry.getKey(), weight);
    }
    known.forEach((vector, count) -> add(sums, vector, count));
    double[][] matching = new double[fields.count()][];
    for (int field = 0; field < matching.length; field++) {
      for (int level = Comparison.ELSE; level < Comparison.LEVELS; level++) {
        sums[field][level] += FIRST_PAIRS * FIRST[level];
      }
      matching[field] = normalised(sums[field], FLOOR * Math.max(1, matches));
    }
    return new Weights(
        fields,
        matching,
        others(random, weights, false),
        others(candidates, weights, true),
        Math.max(1e-12, Math.min(0.5, matches / space)));
  }

  /** The levels among pairs, each counted by how likely it is of two persons. */
  private double[][] others(
      Map<Long, Integer> pairs, @Nullable Weights weights, boolean isOfNamesakes) {
    double[][] sums = new double[fields.count()][Comparison.LEVELS];
    for (Map.Entry<Long, Integer> entry : pairs.entrySet()) {
      if (!isOfNamesakes || fields.areNamesakes(entry.getKey())) {
        double apart = weights == null ? 1 : 1 - weights.probability(entry);
        add(sums, entry.getKey(), apart * entry.getValue());
      }
    }
    double[][] shares = new double[fields.count()][];
    for (int field = 0; field < shares.length; field++) {
      shares[field] = normalised(sums[field], 0.5);
    }
    return shares;
  }

  private void add(double[][] sums, long vector, double weight) {
    for (int field = 0; field < sums.length; field++) {
      sums[field][Vectors.level(vector, field)] += weight;
    }
  }

  private static double[] normalised(double[] sums, double added) {
    double total = 0;
    for (int level = Comparison.ELSE; level < Comparison.LEVELS; level++) {
      total += sums[level] + added;
    }
    double[] shares = new double[Comparison.LEVELS];
    for (int level = Comparison.ELSE; level < Comparison.LEVELS; level++) {
      shares[level] = (sums[level] + added) / total;
    }
    return shares;
  }

  private static boolean areClose(Weights one, Weights other) {
    for (int field = 0; field < one.matching().length; field++) {
      for (int level = 0; level < Comparison.LEVELS; level++) {
        double moved = one.matching()[field][level] - other.matching()[field][level];
        if (Math.abs(moved) > CLOSE) {
          return false;
        }
      }
    }
    return Math.abs(Math.log(one.prior() / other.prior())) < CLOSE_PRIOR;
  }
}
