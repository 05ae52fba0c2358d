package io.clientele.catalog.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentRulesTest {
  private static final SegmentRules STANDARD = SegmentRules.standard();

  /** By recency from 1, then by the mean of frequency and money: below 2, 3, 4, and above. */
  private static final String[][] TABLE = {
    {"lost", "hibernating", "at_risk", "cannot_lose"},
    {"hibernating", "about_to_sleep", "at_risk", "at_risk"},
    {"about_to_sleep", "need_attention", "need_attention", "loyal"},
    {"promising", "potential_loyalist", "loyal", "champion"},
    {"new", "potential_loyalist", "loyal", "champion"},
  };

  @Test
  void each125CombinationsOfTheStandardFallsWhereTheTableSays() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (int recency = 1; recency <= 5; recency++) {
      for (int frequency = 1; frequency <= 5; frequency++) {
        for (int money = 1; money <= 5; money++) {
          int worth = Math.min((frequency + money) / 2, 4) - 1;
          String segment = STANDARD.of(recency, frequency, money).orElseThrow().name();
          assertThat(segment)
              .as(recency + " " + frequency + " " + money)
              .isEqualTo(TABLE[recency - 1][worth]);
          sizes.merge(segment, 1, Integer::sum);
        }
      }
    }

    // Pairs of F and M per column of the table: 3, 7, 9, 6.
    assertThat(sizes)
        .containsOnly(
            Map.entry("champion", 12),
            Map.entry("loyal", 24),
            Map.entry("potential_loyalist", 14),
            Map.entry("new", 3),
            Map.entry("promising", 3),
            Map.entry("need_attention", 16),
            Map.entry("about_to_sleep", 10),
            Map.entry("at_risk", 24),
            Map.entry("cannot_lose", 6),
            Map.entry("hibernating", 10),
            Map.entry("lost", 3));
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
  void cornersOfTheStandard(int recency, int frequency, int money, String segment) {
    assertThat(STANDARD.of(recency, frequency, money).orElseThrow().name()).isEqualTo(segment);
  }
}
