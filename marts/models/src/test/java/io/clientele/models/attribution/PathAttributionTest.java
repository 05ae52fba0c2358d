package io.clientele.models.attribution;

import static io.clientele.models.attribution.credit.AttributionModel.FIRST_TOUCH;
import static io.clientele.models.attribution.credit.AttributionModel.LINEAR;
import static io.clientele.models.attribution.credit.AttributionModel.MARKOV;
import static io.clientele.models.attribution.credit.AttributionModel.POSITION_BASED;
import static io.clientele.models.attribution.credit.AttributionModel.SHAPLEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.AttributionStatus;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.credit.ModelCredits;
import io.clientele.models.attribution.markov.MarkovSettings;
import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathAttributionTest {
  private static final Attribution PLAIN = Attribution.of(AttributionOptions.plain());
  private static final List<WeightedPath> FOUR_SALES =
      List.of(path("g", 2, 1), path("m", 1, 0), path("g > m", 1, 0));

  @Test
  void fourSalesOfTwoChannels() {
    AttributionResult result = PLAIN.ofPaths(FOUR_SALES);

    assertCredits(result, MARKOV, Map.of("g", 2.4, "m", 1.6));
    assertCredits(result, SHAPLEY, Map.of("g", 2.5, "m", 1.5));
    assertCredits(result, LINEAR, Map.of("g", 2.5, "m", 1.5));
    assertCredits(result, POSITION_BASED, Map.of("g", 2.5, "m", 1.5));
  }

  @Test
  void shapleySharesAPathAmongItsDistinctChannels() {
    assertCredits(
        PLAIN.ofPaths(List.of(path("a", 4, 0), path("a > b", 6, 0))),
        SHAPLEY,
        Map.of("a", 7.0, "b", 3.0));
    assertCredits(
        PLAIN.ofPaths(List.of(path("a > b > c > d", 10, 0))),
        SHAPLEY,
        Map.of("a", 2.5, "b", 2.5, "c", 2.5, "d", 2.5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void creditsOfEveryModelSumToTheInput(long seed) {
    List<WeightedPath> rows = new ArrayList<>(Worlds.paths(seed, 300));
    rows.add(path("", 7, 2));
    PathCounts total = PathCounts.of(rows);

    for (ModelCredits model : PLAIN.ofPaths(rows).models()) {
      if (model.status() == AttributionStatus.OK) {
        assertThat(model.credits().stream().mapToDouble(Credit::conversions).sum())
            .isCloseTo(total.conversions(), within(1e-9 * total.conversions()));
        assertThat(model.credits().stream().mapToDouble(Credit::value).sum())
            .isCloseTo(total.value(), within(1e-9 * total.value()));
        assertThat(model.credits()).extracting(Credit::channel).contains("(unattributed)");
      }
    }
  }

  @Test
  void valueWithoutConversionKeepsItsPath() {
    AttributionResult result =
        PLAIN.ofPaths(List.of(WeightedPath.parse("a", 0, 50, 0), path("b", 1, 0)));

    assertThat(result.credits(FIRST_TOUCH))
        .containsExactly(new Credit(FIRST_TOUCH, "a", 0, 50), new Credit(FIRST_TOUCH, "b", 1, 1));
  }

  @Test
  void modelsThatPathsCannotCarrySayWhatTheyNeed() {
    Map<String, String> refused = new TreeMap<>();
    for (ModelCredits model : PLAIN.ofPaths(FOUR_SALES).models()) {
      if (model.status() == AttributionStatus.NOT_OFFERED) {
        assertThat(model.credits()).isEmpty();
        refused.put(model.model().label(), model.reason());
      }
    }

    assertThat(refused)
        .containsOnlyKeys(
            "first_paid", "full_path", "last_non_direct", "last_paid", "time_decay", "w_shaped")
        .containsEntry("time_decay", "paths with counts have no times; give touches")
        .containsEntry(
            "last_non_direct", "no touch is known to be direct; name such a channel direct");
  }

  @Test
  void namesThatTellAreEnoughForDirectAndPaidModels() {
    AttributionResult result = PLAIN.ofPaths(List.of(path("paid_search > email > direct", 1, 0)));

    assertCredits(
        result,
        AttributionModel.LAST_NON_DIRECT,
        Map.of("paid_search", 0.0, "email", 1.0, "direct", 0.0));
    assertCredits(
        result,
        AttributionModel.LAST_PAID,
        Map.of("paid_search", 1.0, "email", 0.0, "direct", 0.0));
  }

  @Test
  void orderOfTheRowsChangesNoBit() {
    List<WeightedPath> rows = new ArrayList<>(Worlds.paths(6, 400));
    AttributionResult before = PLAIN.ofPaths(rows);

    Collections.shuffle(rows, new Random(6));

    assertThat(PLAIN.ofPaths(rows)).isEqualTo(before);
  }

  @Test
  void splittingARowChangesNothing() {
    List<WeightedPath> whole = Worlds.paths(7, 100);
    List<WeightedPath> halves = new ArrayList<>();
    for (WeightedPath row : whole) {
      WeightedPath half =
          new WeightedPath(row.channels(), row.conversions() / 2, row.value() / 2, row.nulls() / 2);
      halves.addAll(List.of(half, half));
    }

    assertSameNumbers(PLAIN.ofPaths(halves).credits(), PLAIN.ofPaths(whole).credits());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void renamingChannelsRenamesTheirCredits(int order) {
    Attribution attribution = withMarkov(MarkovSettings.plain().withOrder(order));
    List<WeightedPath> rows = Worlds.paths(8, 100);
    List<WeightedPath> renamed =
        rows.stream()
            .map(
                row ->
                    new WeightedPath(
                        row.channels().stream().map(PathAttributionTest::backwards).toList(),
                        row.conversions(),
                        row.value(),
                        row.nulls()))
            .toList();
    Map<String, Double> before = new TreeMap<>();
    attribution
        .ofPaths(rows)
        .credits(MARKOV)
        .forEach(one -> before.put(backwards(one.channel()), one.conversions()));

    assertCredits(attribution.ofPaths(renamed), MARKOV, before);
  }

  private static Attribution withMarkov(MarkovSettings markov) {
    return Attribution.of(AttributionOptions.plain().withMarkov(markov));
  }

  private static void assertCredits(
      AttributionResult result, AttributionModel model, Map<String, Double> expected) {
    List<Credit> credits = result.credits(model);
    assertThat(credits).hasSize(expected.size());
    for (Credit credit : credits) {
      assertThat(credit.conversions())
          .as(credit.channel())
          .isCloseTo(expected.get(credit.channel()), within(1e-9));
    }
  }

  private static void assertSameNumbers(List<Credit> actual, List<Credit> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int row = 0; row < expected.size(); row++) {
      Credit one = expected.get(row);
      assertThat(actual.get(row).channel()).isEqualTo(one.channel());
      assertThat(actual.get(row).conversions()).isCloseTo(one.conversions(), within(1e-9));
      assertThat(actual.get(row).value()).isCloseTo(one.value(), within(1e-9));
    }
  }

  private static String backwards(String name) {
    return new StringBuilder(name).reverse().toString();
  }

  private static WeightedPath path(String steps, double conversions, double nulls) {
    return WeightedPath.parse(steps, conversions, conversions, nulls);
  }
}
