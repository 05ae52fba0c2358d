package io.clientele.silver.match;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What agreement tells: the probability of each level among pairs of one person (m) and of two (u),
 * and of one person among all pairs. Fellegi and Sunter 1969.
 *
 * @param matching by field and level
 * @param others by field and level
 */
record Weights(double[][] matching, double[][] others, double prior) {
  private static final int ROUNDS = 200;
  private static final double CLOSE = 1e-5;
  private static final double CLOSE_PRIOR = 1e-4;

  /** What is added to each level's share, so that what was never seen is not impossible. */
  private static final double FLOOR = 1e-3;

  /** Begins where most pairs of one person agree. */
  private static final double[] FIRST = {0, 0.05, 0.05, 0.1, 0.8};

  /** So many pairs the beginning counts for: it decides where few records can teach. */
  private static final double FIRST_PAIRS = 20;

  /** The logarithm of the odds that a pair is one person, without what single values tell. */
  double logOdds(long vector) {
    double odds = Math.log(prior / (1 - prior));
    for (int field = 0; field < matching.length; field++) {
      odds += weight(field, Vectors.level(vector, field));
    }
    return odds;
  }

  double weight(int field, int level) {
    return level == Comparison.MISSING
        ? 0
        : Math.log(matching[field][level] / others[field][level]);
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-Math.max(-700, Math.min(700, logOdds))));
  }

  /**
   * Learns by expectation and maximisation. The pairs that share nothing are taken as pairs of two;
   * drawn pairs count by how likely they are of two, because among few records many are of one.
   *
   * @param candidates how often each vector is among the pairs that share something
   * @param random how often each vector is among pairs that were drawn
   * @param space the number of all pairs
   */
  static Weights learn(
      int fields,
      int records,
      Map<Long, Integer> candidates,
      Map<Long, Integer> random,
      double space) {
    double[][] matching = new double[fields][];
    for (int field = 0; field < fields; field++) {
      matching[field] = FIRST.clone();
    }
    double prior = Math.min(0.5, records / 2.0 / space);
    Weights weights = new Weights(matching, shares(fields, random, null), prior);
    for (int round = 0; round < ROUNDS; round++) {
      Weights next = weights.next(fields, candidates, random, space);
      boolean isClose = next.isCloseTo(weights);
      weights = next;
      if (isClose) {
        break;
      }
    }
    return weights;
  }

  private Weights next(
      int fields, Map<Long, Integer> candidates, Map<Long, Integer> random, double space) {
    double[][] sums = new double[fields][Comparison.LEVELS];
    double matches = 0;
    for (Map.Entry<Long, Integer> entry : candidates.entrySet()) {
      double weight = probability(logOdds(entry.getKey())) * entry.getValue();
      matches += weight;
      for (int field = 0; field < fields; field++) {
        sums[field][Vectors.level(entry.getKey(), field)] += weight;
      }
    }
    double[][] next = new double[fields][];
    for (int field = 0; field < fields; field++) {
      for (int level = Comparison.ELSE; level < Comparison.LEVELS; level++) {
        sums[field][level] += FIRST_PAIRS * FIRST[level];
      }
      next[field] = normalised(sums[field], FLOOR * Math.max(1, matches));
    }
    return new Weights(
        next, shares(fields, random, this), Math.max(1e-12, Math.min(0.5, matches / space)));
  }

  /** The levels among drawn pairs, each counted by how likely it is of two persons. */
  private static double[][] shares(int fields, Map<Long, Integer> random, @Nullable Weights known) {
    double[][] sums = new double[fields][Comparison.LEVELS];
    for (Map.Entry<Long, Integer> entry : random.entrySet()) {
      double weight = entry.getValue();
      if (known != null) {
        weight *= 1 - probability(known.logOdds(entry.getKey()));
      }
      for (int field = 0; field < fields; field++) {
        sums[field][Vectors.level(entry.getKey(), field)] += weight;
      }
    }
    double[][] shares = new double[fields][];
    for (int field = 0; field < fields; field++) {
      shares[field] = normalised(sums[field], 0.5);
    }
    return shares;
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

  private boolean isCloseTo(Weights other) {
    for (int field = 0; field < matching.length; field++) {
      for (int level = 0; level < Comparison.LEVELS; level++) {
        if (Math.abs(matching[field][level] - other.matching[field][level]) > CLOSE) {
          return false;
        }
      }
    }
    return Math.abs(Math.log(prior / other.prior)) < CLOSE_PRIOR;
  }
}
