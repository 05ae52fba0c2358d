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

  private static final int DRAWN = 100_000;

  private final Table table;
  private final int decisive;
  private final Vectors vectors;
  private final long[] pairs;
  private final long[] compared;
  private final Weights weights;
  private final Rarity rarity;
  private final double[] odds;

  private Matcher(Table table, Known known) {
    this.table = table;
    decisive = table.field(known.decisive());
    String[][] values = table.folded();
    vectors = new Vectors(table, values);
    pairs = Blocking.pairs(table, values);
    compared =
        LongStream.of(pairs)
            .parallel()
            .map(pair -> vectors.of((int) (pair >>> 32), (int) pair))
            .toArray();
    double space = table.size() * (table.size() - 1.0) / 2;
    weights =
        new Learning(
                Weights.Fields.of(table),
                counted(LongStream.of(compared)),
                counted(drawn()),
                counted(known.links().stream().mapToLong(this::taught)),
                space)
            .weights(table.size());
    rarity = new Rarity(values, weights);
    odds =
        IntStream.range(0, pairs.length)
            .parallel()
            .mapToDouble(pair -> odds((int) (pairs[pair] >>> 32), compared[pair]))
            .toArray();
  }

  private long taught(Known.Link link) {
    return Vectors.without(vectors.of(link.one(), link.other()), table.field(link.field()));
  }

  private static Map<Long, Integer> counted(LongStream vectors) {
    Map<Long, Integer> counts = new HashMap<>();
    vectors.forEach(vector -> counts.merge(vector, 1, Integer::sum));
    return counts;
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
    Known nothing = Known.nothing(table);
    return of(table, nothing)
        .map(matcher -> matcher.clusters(nothing.groups(), threshold))
        .orElseGet(() -> Clusters.alone(nothing.groups()));
  }

  /**
   * Matches records of which something is known.
   *
   * @param threshold from which probability on records are put together, between 0 and 1
   */
  public static Matched match(Table table, Known known, double threshold) {
    return of(table, known)
        .map(matcher -> new Matched(matcher.clusters(known.groups(), threshold), matcher.likely()))
        .orElseGet(() -> new Matched(Clusters.alone(known.groups()), List.of()));
  }

  /** Nothing where there are no two records. */
  private static Optional<Matcher> of(Table table, Known known) {
    if (table.fields().size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("At most " + MOST_COLUMNS + " columns can be compared");
    }
    if (table.size() > Blocks.MOST_RECORDS) {
      throw new IllegalArgumentException(
          "At most " + Blocks.MOST_RECORDS + " records can be compared");
    }
    return table.size() < 2 ? Optional.empty() : Optional.of(new Matcher(table, known));
  }

  private Clusters clusters(Groups known, double threshold) {
    Clusters.Odds all =
        (one, other) -> {
          long vector = vectors.of(one, other);
          return isUntold(vector)
              ? Double.NaN
              : isContradicted(vector) ? -Double.MAX_VALUE : odds(one, vector);
        };
    return Clusters.of(known, pairs, odds, all, threshold);
  }

  private boolean isContradicted(long vector) {
    return decisive >= 0 && Vectors.level(vector, decisive) < Comparison.NEAR;
  }

  /** A number without a name says nothing for or against those who share it with somebody. */
  private boolean isUntold(long vector) {
    return decisive >= 0 && Vectors.level(vector, decisive) == Comparison.MISSING;
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

  /** Vectors of all pairs of few records, of drawn ones of many. */
  private LongStream drawn() {
    int records = table.size();
    if (records * (records - 1L) / 2 <= DRAWN) {
      return IntStream.range(0, records)
          .boxed()
          .flatMapToLong(
              one -> IntStream.range(one + 1, records).mapToLong(other -> vectors.of(one, other)));
    }
    SplittableRandom dice = new SplittableRandom(1);
    return IntStream.range(0, DRAWN)
        .mapToLong(
            drawn -> {
              int one = dice.nextInt(records);
              int other = dice.nextInt(records - 1);
              return vectors.of(one, other < one ? other : other + 1);
            });
  }
}
