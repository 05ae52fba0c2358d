package io.clientele.silver.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final double SURE = 8;
  private static final double LIKELY = 2;
  private static final double UNLIKELY = -6;

  /** Two crowds of three; records 2 and 3 are alike. */
  @Test
  void oneBridgeDoesNotJoinTwoCrowds() {
    assertThat(clusters(6, (one, other) -> one / 3 == other / 3 ? SURE : bridge(one, other)))
        .containsExactly(0, 0, 0, 3, 3, 3);
  }

  @Test
  void aRecordJoinsWhereItsPairsTogetherSaySo() {
    assertThat(clusters(4, (one, other) -> other < 3 ? SURE : one == 0 ? UNLIKELY : SURE))
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void whatIsUnlikelyStaysAlone() {
    assertThat(clusters(3, (one, other) -> UNLIKELY)).containsExactly(0, 1, 2);
  }

  @Test
  void probabilityIsThatOfTheSurestLinkOrOfNone() {
    Clusters clusters = of(3, (one, other) -> other == 1 ? SURE : UNLIKELY);

    assertThat(clusters.probability()[0]).isEqualTo(Weights.probability(SURE));
    assertThat(clusters.probability()[2]).isEqualTo(1);
  }

  private static double bridge(int one, int other) {
    return one == 2 && other == 3 ? LIKELY : UNLIKELY;
  }

  private static int[] clusters(int records, Clusters.Odds odds) {
    return of(records, odds).cluster();
  }

  /** All pairs are compared; the smaller record is asked first. */
  private static Clusters of(int records, Clusters.Odds odds) {
    List<Long> pairs = new ArrayList<>();
    for (int one = 0; one < records; one++) {
      for (int other = one + 1; other < records; other++) {
        pairs.add((long) one << 32 | other);
      }
    }
    long[] each = pairs.stream().mapToLong(Long::longValue).toArray();
    double[] found =
        pairs.stream()
            .mapToDouble(pair -> odds.of((int) (pair >>> 32), (int) (long) pair))
            .toArray();
    Clusters.Odds either = (one, other) -> odds.of(Math.min(one, other), Math.max(one, other));
    return Clusters.of(new Groups(records), each, found, either, 0.5);
  }
}
