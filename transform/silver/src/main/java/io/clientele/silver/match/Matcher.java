package io.clientele.silver.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Table table;
  private final Vectors vectors;
  private final long[] pairs;
  private final long[] compared;
  private final Weights weights;
  private final Rarity rarity;
  private final double[] odds;

  private Matcher(Table table) {
    this.table = table;
    String[][] values = table.folded();
    vectors = new Vectors(table, values);
    pairs = Blocking.pairs(table, values);
    compared =
        LongStream.of(pairs)
            .parallel()
            .map(pair -> vectors.of((int) (pair >>> 32), (int) pair))
            .toArray();
    Map<Long, Integer> candidates = new HashMap<>();
    LongStream.of(compared).forEach(vector -> candidates.merge(vector, 1, Integer::sum));
    double space = table.size() * (table.size() - 1.0) / 2;
    weights = Weights.learn(table.fields().size(), table.size(), candidates, random(), space);
    rarity = new Rarity(values, weights);
    odds =
        IntStream.range(0, pairs.length)
            .parallel()
            .mapToDouble(pair -> odds((int) (pairs[pair] >>> 32), compared[pair]))
            .toArray();
  }

  private double odds(int record, long vector) {
    return weights.logOdds(vector) + rarity.of(record, vector);
  }

  /**
   * Matches. The same table gives the same clusters, in whatever order its columns stand.
   *
   * @param threshold from which probability on records are put together, between 0 and 1
   */
  public static Clusters match(Table table, double threshold) {
    return of(table)
        .map(matcher -> matcher.clusters(new Groups(table.size()), threshold))
        .orElseGet(() -> Clusters.alone(new Groups(table.size())));
  }

  /**
   * Matches records of which some are known to be one, and some not to be.
   *
   * @param known what is one already, and who is to be kept apart; grows
   * @param threshold from which probability on records are put together, between 0 and 1
   */
  public static Matched match(Table table, Groups known, double threshold) {
    return of(table)
        .map(matcher -> new Matched(matcher.clusters(known, threshold), matcher.likely()))
        .orElseGet(() -> new Matched(Clusters.alone(known), List.of()));
  }

  /** Nothing where there are no two records. */
  private static Optional<Matcher> of(Table table) {
    if (table.fields().size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("At most " + MOST_COLUMNS + " columns can be compared");
    }
    return table.size() < 2 ? Optional.empty() : Optional.of(new Matcher(table));
  }

  private Clusters clusters(Groups known, double threshold) {
    Clusters.Odds all = (one, other) -> odds(one, vectors.of(one, other));
    return Clusters.of(known, pairs, odds, all, threshold);
  }

  private List<Matched.Pair> likely() {
    return IntStream.range(0, pairs.length)
        .filter(pair -> odds[pair] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer pair) -> -odds[pair]))
        .map(pair -> likely(pairs[pair], compared[pair], odds[pair]))
        .toList();
  }

  private Matched.Pair likely(long pair, long vector, double logOdds) {
    List<String> evidence =
        IntStream.range(0, table.fields().size())
            .mapToObj(field -> Comparison.label(Vectors.level(vector, field)))
            .toList();
    return new Matched.Pair(
        (int) (pair >>> 32), (int) pair, Weights.probability(logOdds), evidence);
  }

  /** All pairs of few records, drawn ones of many. */
  private Map<Long, Integer> random() {
    int records = table.size();
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
