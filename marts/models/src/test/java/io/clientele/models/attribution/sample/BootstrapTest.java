package io.clientele.models.attribution.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.Attribution;
import io.clientele.models.attribution.AttributionOptions;
import io.clientele.models.attribution.Worlds;
import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.credit.CreditInterval;
import io.clientele.models.attribution.credit.Limits;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final Attribution PLAIN = Attribution.of(AttributionOptions.plain());
  private static final Bootstrap QUICK = new Bootstrap(100, 9);

  @Test
  void limitsAreNestedAroundTheCreditsOfTheInput() {
    List<WeightedPath> rows = Worlds.paths(21, 300);
    List<CreditInterval> intervals = PLAIN.intervals(rows, QUICK);
    List<Credit> credits = PLAIN.ofPaths(rows).credits();

    assertThat(intervals).hasSameSizeAs(credits);
    for (int row = 0; row < credits.size(); row++) {
      CreditInterval interval = intervals.get(row);
      assertThat(interval.channel()).isEqualTo(credits.get(row).channel());
      assertThat(interval.conversions().estimate()).isEqualTo(credits.get(row).conversions());
      assertThat(interval.value().estimate()).isEqualTo(credits.get(row).value());
      for (Limits limits : List.of(interval.conversions(), interval.value())) {
        assertThat(List.of(limits.lower95(), limits.lower80(), limits.upper80(), limits.upper95()))
            .isSorted();
        assertThat(limits.estimate()).isBetween(limits.lower95(), limits.upper95());
      }
    }
  }

  @Test
  void sameSeedGivesTheSameLimitsInAnyOrderOfRows() {
    List<WeightedPath> rows = new ArrayList<>(Worlds.paths(22, 100));
    List<CreditInterval> before = PLAIN.intervals(rows, QUICK);

    Collections.shuffle(rows, new Random(22));

    assertThat(PLAIN.intervals(rows, QUICK)).isEqualTo(before);
    assertThat(PLAIN.intervals(rows, new Bootstrap(100, 10))).isNotEqualTo(before);
  }

  @Test
  void aCountVariesLikeAPoissonNumber() {
    for (double count : List.of(25.0, 2500.0)) {
      CreditInterval interval =
          only(
              PLAIN.intervals(
                  List.of(new WeightedPath(List.of("a"), count, 2 * count, 0)),
                  new Bootstrap(4000, 5)),
              AttributionModel.FIRST_TOUCH);
      double deviation = Math.sqrt(count);

      assertThat(interval.conversions().lower95())
          .isCloseTo(count - 1.96 * deviation, within(0.25 * deviation));
      assertThat(interval.conversions().upper80())
          .isCloseTo(count + 1.28 * deviation, within(0.25 * deviation));
      assertThat(interval.value().upper80())
          .isCloseTo(2 * interval.conversions().upper80(), within(1e-9));
    }
  }

  @Test
  void modelsThatCannotAnswerHaveNoLimits() {
    List<WeightedPath> lost = List.of(new WeightedPath(List.of("a"), 0, 0, 5));

    assertThat(PLAIN.intervals(lost, QUICK))
        .extracting(CreditInterval::model)
        .doesNotContain(AttributionModel.MARKOV, AttributionModel.TIME_DECAY)
        .contains(AttributionModel.LINEAR);
    assertThat(PLAIN.intervals(List.of(), QUICK)).isEmpty();
  }

  @Test
  void numbersStayNumbersWhenHugeOrTiny() {
    List<WeightedPath> extreme =
        List.of(
            new WeightedPath(List.of("a", "b"), 1e299, -1e299, 1e299),
            new WeightedPath(List.of("b"), 1e-299, 1e-299, 0));

    assertThat(PLAIN.intervals(extreme, QUICK))
        .allMatch(one -> Double.isFinite(one.conversions().upper95() + one.value().lower95()));
  }

  @Test
  void noSampleIsRefused() {
    assertThatThrownBy(() -> new Bootstrap(0, 1))
        .hasMessage("A bootstrap of 0 samples says nothing; give 400 or so");
  }

  private static CreditInterval only(List<CreditInterval> all, AttributionModel model) {
    return all.stream().filter(one -> one.model() == model).findFirst().orElseThrow();
  }
}
