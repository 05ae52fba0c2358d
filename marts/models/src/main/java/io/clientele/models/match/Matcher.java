package io.clientele.models.match;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds which records of a table are of one person or company, without examples: pairs that share
 * something are compared field by field, what agreement tells is learned from all of them, rare
 * values tell more than common ones, and clusters grow from the surest pairs.
 */
public final class Matcher {
  /** How many columns can be compared. */
  public static final int MOST_COLUMNS = Vectors.MOST_FIELDS;

  private static final int DRAWN = 300_000;

  private Matcher() {}

  /**
   * Matches. The same table gives the same clusters, in whatever order its columns stand.
   *
   * @param threshold from which probability on records are put together, between 0 and 1
   */
  public static Clusters match(Table table, double threshold) {
    if (table.fields().size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("At most " + MOST_COLUMNS + " columns can be compared");
    }
    if (table.size() < 2) {
      return new Clusters(new int[table.size()], ones(table.size()));
    }
    String[][] values = table.folded();
    Vectors vectors = new Vectors(table, values);
    long[] pairs = Blocking.pairs(table, values);
    long[] compared =
        LongStream.of(pairs).map(pair -> vectors.of((int) (pair >>> 32), (int) pair)).toArray();
    Map<Long, Integer> candidates = new HashMap<>();
    LongStream.of(compared).forEach(vector -> candidates.merge(vector, 1, Integer::sum));
    double space = table.size() * (table.size() - 1.0) / 2;
    Weights weights =
        Weights.learn(
            table.fields().size(), table.size(), candidates, random(table.size(), vectors), space);
    Rarity rarity = new Rarity(values, weights);
    double[] odds =
        IntStream.range(0, pairs.length)
            .mapToDouble(
                pair ->
                    weights.logOdds(compared[pair])
                        + rarity.of((int) (pairs[pair] >>> 32), compared[pair]))
            .toArray();
    Clusters.Odds all =
        (one, other) -> {
          long vector = vectors.of(one, other);
          return weights.logOdds(vector) + rarity.of(one, vector);
        };
    return Clusters.of(table.size(), pairs, odds, all, threshold);
  }

  private static double[] ones(int size) {
    return IntStream.range(0, size).mapToDouble(record -> 1).toArray();
  }

  /** All pairs of few records, drawn ones of many. */
  private static Map<Long, Integer> random(int records, Vectors vectors) {
    Map<Long, Integer> random = new HashMap<>();
    if (records * (records - 1L) / 2 <= DRAWN) {
      for (int one = 0; one < records; one++) {
        for (int other = one + 1; other < records; other++) {
          random.merge(vectors.of(one, other), 1, Integer::sum);
        }
      }
      return random;
    }
    SplittableRandom dice = new SplittableRandom(1);
    for (int drawn = 0; drawn < DRAWN; drawn++) {
      int one = dice.nextInt(records);
      int other = dice.nextInt(records - 1);
      random.merge(vectors.of(one, other < one ? other : other + 1), 1, Integer::sum);
    }
    return random;
  }
}
