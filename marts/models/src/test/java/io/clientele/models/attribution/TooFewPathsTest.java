package io.clientele.models.attribution;

import static io.clientele.models.attribution.credit.AttributionModel.LINEAR;
import static io.clientele.models.attribution.credit.AttributionModel.MARKOV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.AttributionStatus;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.credit.ModelCredits;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class TooFewPathsTest {
  private static final Attribution PLAIN = Attribution.of(AttributionOptions.plain());
  private static final Attribution GUARDED = Attribution.of(AttributionOptions.forMarts());

  @Test
  void withoutPathsEveryModelSaysSo() {
    for (List<WeightedPath> rows :
        List.of(List.<WeightedPath>of(), List.of(path("a", Double.NaN, 0)))) {
      AttributionResult result = PLAIN.ofPaths(rows);

      assertThat(result.models()).hasSize(12);
      assertThat(result.models())
          .allMatch(one -> one.status() == AttributionStatus.NO_DATA && !one.reason().isEmpty());
      assertThat(result.unusableRows()).isEqualTo(rows.size());
    }
  }

  @Test
  void withoutConversionsRulesGiveZeroAndTheChainSaysWhy() {
    AttributionResult result = PLAIN.ofPaths(List.of(path("a > b", 0, 3)));

    assertThat(result.credits(LINEAR))
        .containsExactly(new Credit(LINEAR, "a", 0, 0), new Credit(LINEAR, "b", 0, 0));
    ModelCredits markov = answer(result, MARKOV);
    assertThat(markov.status()).isEqualTo(AttributionStatus.NOT_IDENTIFIED);
    assertThat(markov.reason()).isEqualTo("no path with a channel converts");
  }

  @Test
  void oneChannelGetsEverything() {
    for (ModelCredits model : PLAIN.ofPaths(List.of(path("a > a", 5, 0))).models()) {
      if (model.status() == AttributionStatus.OK) {
        assertThat(model.credits()).containsExactly(new Credit(model.model(), "a", 5, 5));
      }
    }
  }

  @Test
  void guardedChainPoolsRareChannelsAndLeavesOutDirect() {
    AttributionResult result =
        GUARDED.ofPaths(
            List.of(
                path("email > direct", 100, 10),
                path("ads", 50, 10),
                path("fax > radio", 3, 0),
                path("radio", 2, 1)));

    assertThat(result.credits(MARKOV))
        .extracting(Credit::channel)
        .containsExactly("(other)", "ads", "email");
    assertThat(result.credits(MARKOV).stream().mapToDouble(Credit::conversions).sum())
        .isCloseTo(155, within(1e-9));
    assertThat(result.credits(LINEAR)).extracting(Credit::channel).contains("fax", "direct");
  }

  @Test
  void guardedChainIsSilentBelowAHundredConversions() {
    ModelCredits markov = answer(GUARDED.ofPaths(List.of(path("a", 99, 1))), MARKOV);

    assertThat(markov.status()).isEqualTo(AttributionStatus.TOO_FEW_CONVERSIONS);
    assertThat(markov.reason()).isEqualTo("99.0 conversions with a touch are fewer than 100.0");
  }

  private static ModelCredits answer(AttributionResult result, AttributionModel model) {
    return result.models().stream().filter(one -> one.model() == model).findFirst().orElseThrow();
  }

  private static WeightedPath path(String steps, double conversions, double nulls) {
    return WeightedPath.parse(steps, conversions, conversions, nulls);
  }
}
