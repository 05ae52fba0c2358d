package io.clientele.models.attribution.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.journey.Conversion;
import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.Stage;
import io.clientele.models.attribution.journey.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AttributionRulesTest {
  private static final Instant CLOSE = Instant.parse("2026-03-31T12:00:00Z");
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void halfAsMuchForEachHalfLifeOfAge() {
    double[] weights =
        AttributionRules.timeDecay(RuleSettings.standard()).weights(aged(14.0, 7.0, 0.0));

    assertThat(weights).containsExactly(new double[] {1 / 7.0, 2 / 7.0, 4 / 7.0}, EXACT);
  }

  @Test
  void agesAreRealNumbersOfDays() {
    double[] weights = AttributionRules.timeDecay(RuleSettings.standard()).weights(aged(3.5, 0.0));

    assertThat(weights[0] / weights[1]).isCloseTo(Math.sqrt(0.5), EXACT);
  }

  @Test
  void veryOldTouchesStillShareTheConversion() {
    double[] weights =
        AttributionRules.timeDecay(new RuleSettings(0.001, 0.4, 0.4)).weights(aged(900.0, 900.0));

    assertThat(weights).containsExactly(0.5, 0.5);
  }

  @Test
  void endsGetFortyPercentEachAndTheMiddleSharesTheRest() {
    AttributionRule rule = AttributionRules.positionBased(RuleSettings.standard());

    assertThat(rule.weights(path("a", "b", "c", "d")))
        .containsExactly(new double[] {0.4, 0.1, 0.1, 0.4}, EXACT);
    assertThat(rule.weights(path("a", "b", "c")))
        .containsExactly(new double[] {0.4, 0.2, 0.4}, EXACT);
    assertThat(rule.weights(path("a", "b"))).containsExactly(0.5, 0.5);
    assertThat(rule.weights(path("a"))).containsExactly(1);
  }

  @Test
  void twoTouchesShareInProportionOfTheEnds() {
    AttributionRule rule = AttributionRules.positionBased(new RuleSettings(7, 0.3, 0.1));

    assertThat(rule.weights(path("a", "b"))).containsExactly(new double[] {0.75, 0.25}, EXACT);
  }

  @Test
  void lastNonDirectLooksThroughDirectVisits() {
    AttributionRule rule = AttributionRules.lastNonDirect();

    assertThat(rule.weights(path("Ads", "Direct", "Direct"))).containsExactly(1, 0, 0);
    assertThat(rule.weights(path("direct", "(direct)"))).containsExactly(0, 1);
  }

  @Test
  void paidRulesFallBackToTheLastNonDirectTouch() {
    Journey paid = path("email", "paid_search", "display", "direct");
    Journey unpaid = path("email", "organic", "direct");

    assertThat(AttributionRules.firstPaid().weights(paid)).containsExactly(0, 1, 0, 0);
    assertThat(AttributionRules.lastPaid().weights(paid)).containsExactly(0, 0, 1, 0);
    assertThat(AttributionRules.firstPaid().weights(unpaid)).containsExactly(0, 1, 0);
    assertThat(AttributionRules.lastPaid().weights(unpaid)).containsExactly(0, 1, 0);
  }

  @Test
  void linearCountsTouchesAndShapleyCountsChannels() {
    Journey twice = path("a", "b", "a");

    assertThat(AttributionRules.linear().weights(twice))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, EXACT);
    assertThat(AttributionRules.shapley().weights(twice)).containsExactly(0.25, 0.5, 0.25);
  }

  @Test
  void wShapeGivesThirtyPercentToFirstLeadAndDeal() {
    Journey journey = staged(Map.of(Stage.LEAD, 2, Stage.DEAL, 0), 3, 2, 1, 0);

    assertThat(AttributionRules.wShaped().weights(journey))
        .containsExactly(new double[] {0.3, 0.3, 0.1, 0.3}, EXACT);
  }

  @Test
  void milestonesOnOneTouchAddUp() {
    Journey journey = staged(Map.of(Stage.LEAD, 2, Stage.DEAL, 2), 3, 2, 1, 0);

    assertThat(AttributionRules.wShaped().weights(journey))
        .containsExactly(new double[] {0.3, 0.6, 0.05, 0.05}, EXACT);
    assertThat(AttributionRules.fullPath().weights(journey))
        .containsExactly(new double[] {0.225, 0.45, 0.1, 0.225}, EXACT);
  }

  @Test
  void withoutOtherTouchesTheMilestonesShareEverything() {
    assertThat(AttributionRules.wShaped().weights(staged(Map.of(Stage.LEAD, 0), 0)))
        .containsExactly(1);
    assertThat(
            AttributionRules.wShaped().weights(staged(Map.of(Stage.LEAD, 5, Stage.DEAL, 1), 5, 1)))
        .containsExactly(new double[] {2 / 3.0, 1 / 3.0}, EXACT);
    assertThat(
            AttributionRules.fullPath()
                .weights(staged(Map.of(Stage.LEAD, 5, Stage.DEAL, 3), 7, 5, 3, 0)))
        .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, EXACT);
  }

  @Test
  void milestoneWithoutTouchLeavesItsPartToTheOthers() {
    Journey noLead = staged(Map.of(Stage.DEAL, 0), 3, 2, 0);
    Journey leadBeforeAnyTouch = staged(Map.of(Stage.LEAD, 9, Stage.DEAL, 0), 3, 2, 0);

    assertThat(AttributionRules.wShaped().weights(noLead))
        .containsExactly(new double[] {0.45, 0.1, 0.45}, EXACT);
    assertThat(AttributionRules.wShaped().weights(leadBeforeAnyTouch))
        .containsExactly(new double[] {0.45, 0.1, 0.45}, EXACT);
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new RuleSettings(0, 0.4, 0.4))
        .hasMessage("Half-life is 0.0 days; give a positive number such as 7");
    assertThatThrownBy(() -> new RuleSettings(7, 0.7, 0.4))
        .hasMessageContaining("give shares that together are above 0 and at most 1");
  }

  private static Journey path(String... channels) {
    return Journey.ofChannels(List.of(channels));
  }

  private static Journey aged(Double... daysBefore) {
    return journey(Arrays.asList(daysBefore), Map.of());
  }

  private static Journey staged(Map<Stage, Integer> stageDaysBefore, int... daysBefore) {
    return journey(Arrays.stream(daysBefore).mapToObj(Double::valueOf).toList(), stageDaysBefore);
  }

  private static Journey journey(List<Double> daysBefore, Map<Stage, Integer> stages) {
    List<Touch> touches =
        daysBefore.stream().map(days -> Touch.of("c", before(days), "at " + days)).toList();
    Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
    stages.forEach((stage, days) -> reached.put(stage, before(days)));
    return new Journey(new Conversion("v", "c", CLOSE, 1), touches, reached);
  }

  private static Instant before(double days) {
    return CLOSE.minus(Duration.ofSeconds(Math.round(days * 86_400)));
  }
}
