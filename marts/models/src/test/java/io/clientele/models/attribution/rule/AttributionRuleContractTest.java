package io.clientele.models.attribution.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.Worlds;
import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.JourneyRules;
import io.clientele.models.attribution.journey.Journeys;
import io.clientele.models.attribution.journey.TouchLog;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule promises. A new one is covered as soon as a model uses it. */
class AttributionRuleContractTest {

  static Stream<AttributionRule> rules() {
    return Arrays.stream(AttributionModel.values())
        .flatMap(model -> model.rule(RuleSettings.standard()).stream());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void weightsAreSharesOfOne(AttributionRule rule) {
    List<Journey> journeys =
        Journeys.of(TouchLog.of(Worlds.events(1, 300)), JourneyRules.standard()).converting();

    for (Journey journey : journeys) {
      double[] weights = rule.weights(journey);
      assertThat(weights).hasSize(journey.touches().size());
      assertThat(Arrays.stream(weights).allMatch(weight -> weight >= 0)).isTrue();
      if (weights.length > 0) {
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void oneTouchGetsEverything(AttributionRule rule) {
    assertThat(rule.weights(Journey.ofChannels(List.of("email")))).containsExactly(1);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noTouchGetsNothing(AttributionRule rule) {
    assertThat(rule.weights(Journey.ofChannels(List.of()))).isEmpty();
  }
}
