package io.clientele.models.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RfmScorerTest {

  @Test
  void tenDifferentBuyersFillTheQuintilesTwoByTwo() {
    List<RfmCustomer> buyers = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      buyers.add(buyer("c" + number, 100 - number, number + 1, "" + (number + 1) * 10));
    }
    List<ScoredCustomer> scored = RfmScorer.score(buyers);

    assertThat(scored)
        .extracting(one -> one.scores().recency())
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    assertThat(scored)
        .extracting(one -> one.scores().frequency())
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
  }

  @Test
  void equalValuesShareTheScoreOfTheSmallestRank() {
    List<ScoredCustomer> scored =
        RfmScorer.score(
            List.of(
                buyer("a", 30, 1, "10"),
                buyer("b", 20, 2, "20.00"),
                buyer("c", 20, 3, "20"),
                buyer("d", 20, 4, "20.0"),
                buyer("e", 10, 5, "30")));

    assertThat(scored).extracting(one -> one.scores().recency()).containsExactly(1, 2, 2, 2, 5);
    assertThat(scored).extracting(one -> one.scores().money()).containsExactly(1, 2, 2, 2, 5);
  }

  @Test
  void manyEqualOrderCountsUseFixedCutPoints() {
    List<ScoredCustomer> scored =
        RfmScorer.score(
            List.of(
                buyer("a", 1, 1, "1"),
                buyer("b", 1, 1, "1"),
                buyer("c", 1, 2, "1"),
                buyer("d", 1, 4, "1"),
                buyer("e", 1, 9, "1"),
                buyer("f", 1, 10, "1")));

    assertThat(scored)
        .extracting(one -> one.scores().frequency())
        .containsExactly(1, 1, 2, 3, 4, 5);
  }

  @Test
  void aFifthWithTheSameCountStillUsesRanks() {
    List<ScoredCustomer> scored =
        RfmScorer.score(
            List.of(
                buyer("a", 1, 11, "1"),
                buyer("b", 1, 12, "1"),
                buyer("c", 1, 13, "1"),
                buyer("d", 1, 14, "1"),
                buyer("e", 1, 15, "1")));

    assertThat(scored).extracting(one -> one.scores().frequency()).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void cutPointsOfFrequency() {
    assertThat(
            List.of(1L, 2L, 3L, 4L, 5L, 9L, 10L, 500L).stream().map(RfmScorer::fixedFrequencyScore))
        .containsExactly(1, 2, 3, 3, 4, 4, 5, 5);
  }

  @Test
  void customerWithoutOrderHasNoScoresAndMovesNobody() {
    RfmCustomer prospect = new RfmCustomer("p", null, 0, BigDecimal.ZERO);
    RfmCustomer buyer = buyer("a", 3, 1, "5");

    assertThat(RfmScorer.score(List.of(prospect, buyer)))
        .containsExactly(RfmScorer.score(List.of(buyer)).get(0), new ScoredCustomer("p", null));
  }

  @Test
  void orderOfTheRowsDoesNotMatterAndNobodyIsLost() {
    Random random = new Random(17);
    List<RfmCustomer> customers = new ArrayList<>();
    for (int number = 0; number < 500; number++) {
      customers.add(
          buyer(
              "c" + number,
              random.nextInt(300),
              1 + random.nextInt(6),
              "" + (random.nextInt(400) - 20)));
    }
    List<ScoredCustomer> once = RfmScorer.score(customers);
    Collections.shuffle(customers, random);

    assertThat(RfmScorer.score(customers)).isEqualTo(once).hasSize(500);
  }

  @Test
  void nobodyGivesNobody() {
    assertThat(RfmScorer.score(List.of())).isEmpty();
  }

  @Test
  void everybodyAlikeSharesTheScores() {
    List<RfmCustomer> customers =
        List.of(buyer("a", 9, 2, "7"), buyer("b", 9, 2, "7"), buyer("c", 9, 2, "7"));

    assertThat(RfmScorer.score(customers))
        .extracting(ScoredCustomer::scores)
        .hasSize(3)
        .containsOnly(RfmScorer.score(customers).get(0).scores());
  }

  @Test
  void repeatedCustomerIsRefused() {
    assertThatThrownBy(() -> RfmScorer.score(List.of(buyer("a", 1, 1, "1"), buyer("a", 2, 1, "1"))))
        .hasMessage("Customer a stands twice; give one row per customer");
  }

  @Test
  void orderAfterTheAsOfDateIsRefused() {
    assertThatThrownBy(() -> buyer("a", -3, 1, "1"))
        .hasMessage("Customer a ordered 3 days after the as-of date; leave out later orders");
  }

  @Test
  void recencyWithoutOrderIsRefused() {
    assertThatThrownBy(() -> new RfmCustomer("a", 3L, 0, BigDecimal.ZERO))
        .hasMessage(
            "Customer a has 0 orders and recency 3; give a recency exactly when there are orders");
  }

  private static RfmCustomer buyer(String id, long recencyDays, long orders, String money) {
    return new RfmCustomer(id, recencyDays, orders, new BigDecimal(money));
  }
}
