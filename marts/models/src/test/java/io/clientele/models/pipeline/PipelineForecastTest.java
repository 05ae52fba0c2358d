package io.clientele.models.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.pipeline.StageVisit.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineForecastTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

  /** Of 100 offers 60 are won after 10 days and 40 are lost after 20. */
  private static List<StageVisit> offers() {
    List<StageVisit> visits = new ArrayList<>(Collections.nCopies(60, won(10)));
    visits.addAll(Collections.nCopies(40, lost(20)));
    return visits;
  }

  private static final PipelineHistory HISTORY =
      new PipelineHistory(offers(), List.of(won(30), lost(30), won(40), lost(50)));

  private static StageVisit won(long days) {
    return new StageVisit("Offer", 100, days, Outcome.WON);
  }

  private static StageVisit lost(long days) {
    return new StageVisit("Offer", 100, days, Outcome.LOST);
  }

  private static OpenDeal offer(String id, double amount, long days) {
    return new OpenDeal(id, amount, "Offer", days, 0.9, null);
  }

  private static List<PipelineForecast.Month> forecast(OpenDeal... deals) {
    return PipelineForecast.of(List.of(deals), HISTORY, TODAY, 12);
  }

  @Test
  void chanceIsTheShareOfEarlierDealsThatWereWonFromTheStage() {
    assertThat(HISTORY.chance(offer("a", 1, 0))).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void timeAlreadySpentChangesTheChance() {
    assertThat(HISTORY.chance(offer("a", 1, 9))).isCloseTo(0.6, within(1e-12));
    assertThat(HISTORY.chance(offer("a", 1, 10))).isZero();
    assertThat(HISTORY.chance(offer("a", 1, 4000))).isZero();
  }

  @Test
  void openDealsCountAsNotEndedYet() {
    // At day 10 three are at risk, one is won: 1/3. At day 20 one is left and lost: nothing more.
    StageHistory history =
        StageHistory.of(List.of(won(10), lost(20), new StageVisit("Offer", 100, 15, Outcome.OPEN)));

    assertThat(history.chanceAfter(0)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(history.chanceAfter(12)).isZero();
  }

  @Test
  void stageOfFewDealsBorrowsFromThePipeline() {
    List<StageVisit> visits = new ArrayList<>(offers());
    visits.add(new StageVisit("Contract", 100, 5, Outcome.WON));
    PipelineHistory history = new PipelineHistory(visits, visits);
    double chance = history.chance(new OpenDeal("a", 1, "Contract", 0, null, null));

    // One deal of its own against a weight of ten; the pipeline's own rate is 61 of 101.
    assertThat(chance).isCloseTo((1 + 10 * 61.0 / 101) / 11, within(1e-12));
  }

  @Test
  void largeDealsAreJudgedByLargeOnes() {
    List<StageVisit> visits = new ArrayList<>(offers());
    visits.addAll(Collections.nCopies(20, new StageVisit("Offer", 9000, 20, Outcome.LOST)));
    PipelineHistory history = new PipelineHistory(visits, visits);

    // Twenty large ones, all lost, leave a third to all large ones and a ninth to the pipeline.
    assertThat(history.chance(offer("large", 9000, 0)))
        .isCloseTo(1.0 / 9 * 60 / 120, within(1e-12));
    assertThat(history.chance(offer("small", 100, 0))).isGreaterThan(0.59);
  }

  @Test
  void withoutStageTheProbabilityOfTheCrmCounts() {
    OpenDeal deal = new OpenDeal("a", 100, null, 0, 0.25, 40L);
    List<PipelineForecast.Month> months = forecast(deal);

    assertThat(HISTORY.chance(deal)).isEqualTo(0.25);
    assertThat(HISTORY.basis(List.of(deal))).isEqualTo("crm_probability");
    assertThat(months.get(2).expected()).isCloseTo(25, within(5.0));
    assertThat(months.stream().mapToDouble(PipelineForecast.Month::expected).sum())
        .isEqualTo(months.get(2).expected());
  }

  @Test
  void withoutAnythingThePipelinesRateCounts() {
    OpenDeal deal = new OpenDeal("a", 100, null, 0, null, null);

    assertThat(HISTORY.chance(deal)).isEqualTo(0.5);
    assertThat(HISTORY.basis(List.of(deal, offer("b", 1, 0))))
        .isEqualTo("stage_history+pipeline_rate");
  }

  @Test
  void expectedAmountIsTheAmountTimesItsChance() {
    List<PipelineForecast.Month> months = forecast(offer("a", 1000, 0), offer("b", 1000, 4));

    assertThat(months).hasSize(12);
    assertThat(months.get(1).expected()).isCloseTo(1200, within(80.0));
    assertThat(months.get(0).expected()).isZero();
  }

  @Test
  void limitsHoldEightOfTenFutures() {
    OpenDeal[] deals = new OpenDeal[100];
    for (int index = 0; index < deals.length; index++) {
      deals[index] = offer("deal " + index, 1, 0);
    }
    PipelineForecast.Month july = forecast(deals).get(1);

    // Binomial(100, 0.6): 90 % lie above 53, 90 % below 67.
    assertThat(july.low80()).isBetween(52.0, 55.0);
    assertThat(july.high80()).isBetween(65.0, 68.0);
  }

  @Test
  void orderOfDealsAndVisitsDoesNotMatter() {
    List<StageVisit> shuffled = new ArrayList<>(offers());
    Collections.reverse(shuffled);
    PipelineHistory other =
        new PipelineHistory(shuffled, List.of(lost(50), won(40), lost(30), won(30)));

    assertThat(PipelineForecast.of(List.of(offer("b", 5, 3), offer("a", 7, 1)), other, TODAY, 12))
        .isEqualTo(forecast(offer("a", 7, 1), offer("b", 5, 3)));
  }

  @Test
  void moneyScales() {
    assertThat(forecast(offer("a", 2000, 0)).get(1).expected())
        .isEqualTo(2 * forecast(offer("a", 1000, 0)).get(1).expected());
  }

  @Test
  void winsNeverLieInThePast() {
    SeededRandom random = SeededRandom.of("any");
    for (long days = 0; days < 30; days++) {
      long drawn = HISTORY.futures(offer("a", 1, days)).draw(random);
      assertThat(drawn == -1 || drawn >= 1).isTrue();
    }
  }

  @Test
  void noDealNoMoney() {
    assertThat(forecast()).allMatch(month -> month.expected() == 0 && month.high80() == 0);
  }
}
