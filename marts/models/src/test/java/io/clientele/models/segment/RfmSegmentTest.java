package io.clientele.models.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmSegmentTest {

  @Test
  void each125CombinationsFallInExactlyOneSegment() {
    Map<RfmSegment, Integer> sizes = new EnumMap<>(RfmSegment.class);
    for (int recency = 1; recency <= 5; recency++) {
      for (int frequency = 1; frequency <= 5; frequency++) {
        for (int money = 1; money <= 5; money++) {
          sizes.merge(RfmSegment.of(recency, frequency, money), 1, Integer::sum);
        }
      }
    }

    // Pairs of F and M per column of the table: 3, 7, 9, 6.
    assertThat(sizes)
        .containsOnly(
            Map.entry(RfmSegment.CHAMPION, 12),
            Map.entry(RfmSegment.LOYAL, 24),
            Map.entry(RfmSegment.POTENTIAL_LOYALIST, 14),
            Map.entry(RfmSegment.NEW, 3),
            Map.entry(RfmSegment.PROMISING, 3),
            Map.entry(RfmSegment.NEED_ATTENTION, 16),
            Map.entry(RfmSegment.ABOUT_TO_SLEEP, 10),
            Map.entry(RfmSegment.AT_RISK, 24),
            Map.entry(RfmSegment.CANNOT_LOSE, 6),
            Map.entry(RfmSegment.HIBERNATING, 10),
            Map.entry(RfmSegment.LOST, 3));
    assertThat(sizes.values().stream().mapToInt(size -> size).sum()).isEqualTo(125);
  }

  @Test
  void frequencyAndMoneyCountTheSame() {
    for (int recency = 1; recency <= 5; recency++) {
      for (int frequency = 1; frequency <= 5; frequency++) {
        for (int money = 1; money <= 5; money++) {
          assertThat(RfmSegment.of(recency, frequency, money))
              .isEqualTo(RfmSegment.of(recency, money, frequency));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, 5, champion",
    "5, 1, 2, new",
    "4, 1, 1, promising",
    "4, 2, 2, potential_loyalist",
    "5, 3, 4, loyal",
    "3, 4, 4, loyal",
    "3, 2, 3, need_attention",
    "3, 1, 1, about_to_sleep",
    "2, 5, 5, at_risk",
    "1, 4, 4, cannot_lose",
    "1, 2, 2, hibernating",
    "1, 1, 1, lost",
  })
  void cornersOfTheTable(int recency, int frequency, int money, String segment) {
    assertThat(RfmSegment.of(recency, frequency, money).label()).isEqualTo(segment);
  }

  @Test
  void scoreOutsideOfOneToFiveIsRefused() {
    assertThatThrownBy(() -> RfmSegment.of(0, 1, 1)).hasMessage("Score 0 is not 1 to 5");
  }
}
