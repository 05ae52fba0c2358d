package io.clientele.models.forecast.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.numeric.SeededRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReconciliationTest {
  private static final double TINY = 1e-7;

  private static BaseForecast base(String id, double value, double errorSize) {
    return new BaseForecast(id, value, errorSize);
  }

  @Test
  void totalIsTheMeanWeightedByOneOverTheVariances() {
    // The level's sum is 140 with the variance 12² + 16² = 20², like the total's own.
    CoherentForecasts made =
        Reconciliation.of(
            base("total", 130, 20),
            Map.of("product", List.of(base("a", 80, 12), base("b", 60, 16))));

    assertThat(made.total()).isCloseTo(135, within(TINY));
    assertThat(made.parts().get("product").get("a")).isCloseTo(78.2, within(TINY));
    assertThat(made.parts().get("product").get("b")).isCloseTo(56.8, within(TINY));
  }

  @Test
  void whatNeverChangedStays() {
    CoherentForecasts made =
        Reconciliation.of(
            base("total", 130, 20),
            Map.of("product", List.of(base("a", 80, 0), base("b", 60, 16))));

    assertThat(made.parts().get("product").get("a")).isCloseTo(80, within(1e-3));
  }

  @Test
  void whatOneMemberCannotGiveTheOthersDo() {
    CoherentForecasts made =
        Reconciliation.of(
            base("total", 100, 0),
            Map.of("product", List.of(base("a", 2, 30), base("b", 120, 10))));

    assertThat(made.parts().get("product"))
        .containsEntry("a", 0.0)
        .hasEntrySatisfying("b", value -> assertThat(value).isCloseTo(100, within(1e-3)));
  }

  @Test
  void memberWithoutKnownErrorsCountsAsUncertainAsItIsLarge() {
    CoherentForecasts made =
        Reconciliation.of(
            base("total", 100, 0),
            Map.of("product", List.of(new BaseForecast("young", 50, null), base("b", 70, 50))));

    assertThat(made.parts().get("product").get("young")).isCloseTo(40, within(1e-3));
  }

  @Test
  void nothingExpectedAnywhereStaysNothing() {
    CoherentForecasts made =
        Reconciliation.of(base("total", 0, 0), Map.of("product", List.of(base("a", 0, 0))));

    assertThat(made.total()).isZero();
    assertThat(made.parts().get("product")).containsEntry("a", 0.0);
  }

  static Stream<Integer> companies() {
    return IntStream.range(0, 200).boxed();
  }

  /** Up to four levels of up to 22 members; some without error, some unknown, some below zero. */
  private static Map<String, List<BaseForecast>> levels(int seed) {
    SeededRandom random = SeededRandom.of("company " + seed);
    Map<String, List<BaseForecast>> levels = new LinkedHashMap<>();
    int count = 1 + (int) (4 * random.uniform());
    for (int level = 0; level < count; level++) {
      List<BaseForecast> members = new ArrayList<>();
      int size = 1 + (int) (22 * random.uniform());
      for (int member = 0; member < size; member++) {
        double value = random.uniform() < 0.1 ? 0 : 1000 * Math.exp(2 * random.normal());
        double kind = random.uniform();
        members.add(
            new BaseForecast(
                level + ":" + member,
                kind < 0.05 ? -value : value,
                kind > 0.95 ? null : kind > 0.9 ? 0.0 : value * random.uniform()));
      }
      levels.put("level " + level, members);
    }
    return levels;
  }

  private static BaseForecast total(int seed, double factor) {
    double sum = levels(seed).get("level 0").stream().mapToDouble(BaseForecast::value).sum();
    return base("total", factor * sum, Math.abs(sum) / 5 + 1);
  }

  @ParameterizedTest
  @MethodSource("companies")
  void everyLevelSumsToTheTotal(int seed) {
    CoherentForecasts made = Reconciliation.of(total(seed, 0.5 + seed % 10 / 10.0), levels(seed));

    double scale = 1 + Math.abs(made.total());
    made.parts()
        .values()
        .forEach(
            parts ->
                assertThat(parts.values().stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(made.total(), within(1e-9 * scale * parts.size())));
  }

  @ParameterizedTest
  @MethodSource("companies")
  void nobodyFallsBelowZeroWhoseModelDoesNot(int seed) {
    Map<String, List<BaseForecast>> levels = levels(seed);
    levels.replaceAll(
        (level, members) -> members.stream().filter(one -> one.value() >= 0).toList());
    CoherentForecasts made = Reconciliation.of(base("total", 10, 1), levels);

    made.parts()
        .values()
        .forEach(parts -> assertThat(parts.values()).allMatch(value -> value >= 0));
  }

  @ParameterizedTest
  @MethodSource("companies")
  void whatAddsUpStaysAsItIs(int seed) {
    List<BaseForecast> members = levels(seed).get("level 0");
    double sum = members.stream().mapToDouble(BaseForecast::value).sum();
    CoherentForecasts made = Reconciliation.of(base("total", sum, 5), Map.of("level", members));

    double scale = members.stream().mapToDouble(one -> Math.abs(one.value())).sum();
    assertThat(made.total()).isCloseTo(sum, within(1e-12 * scale));
    members.forEach(
        member ->
            assertThat(made.parts().get("level").get(member.seriesId()))
                .isCloseTo(member.value(), within(1e-12 * scale)));
  }

  @ParameterizedTest
  @MethodSource("companies")
  void reconcilingTwiceIsReconcilingOnce(int seed) {
    Map<String, List<BaseForecast>> levels = levels(seed);
    CoherentForecasts once = Reconciliation.of(total(seed, 0.9), levels);
    Map<String, List<BaseForecast>> again = new LinkedHashMap<>();
    levels.forEach(
        (level, members) ->
            again.put(
                level,
                members.stream()
                    .map(
                        one ->
                            new BaseForecast(
                                one.seriesId(),
                                once.parts().get(level).get(one.seriesId()),
                                one.errorSize()))
                    .toList()));
    CoherentForecasts twice =
        Reconciliation.of(base("total", once.total(), total(seed, 0.9).errorSize()), again);

    double scale = 1 + Math.abs(once.total());
    assertThat(twice.total()).isCloseTo(once.total(), within(1e-9 * scale));
  }

  @ParameterizedTest
  @MethodSource("companies")
  void aThousandTimesTheMoneyIsAThousandTimesTheForecast(int seed) {
    Map<String, List<BaseForecast>> larger = levels(seed);
    larger.replaceAll((level, members) -> members.stream().map(one -> times(one, 1000)).toList());
    CoherentForecasts made = Reconciliation.of(total(seed, 0.8), levels(seed));
    CoherentForecasts scaled = Reconciliation.of(times(total(seed, 0.8), 1000), larger);

    double scale =
        larger.values().stream()
            .flatMap(List::stream)
            .mapToDouble(one -> Math.abs(one.value()))
            .sum();
    assertThat(scaled.total()).isCloseTo(1000 * made.total(), within(1e-12 * scale));
  }

  private static BaseForecast times(BaseForecast one, double factor) {
    Double size = one.errorSize();
    return new BaseForecast(
        one.seriesId(), factor * one.value(), size == null ? null : (Double) (factor * size));
  }

  @ParameterizedTest
  @MethodSource("companies")
  void orderOfMembersDoesNotMatter(int seed) {
    Map<String, List<BaseForecast>> shuffled = levels(seed);
    shuffled.replaceAll(
        (level, members) -> {
          List<BaseForecast> other = new ArrayList<>(members);
          Collections.shuffle(other, new Random(seed));
          return other;
        });

    assertThat(Reconciliation.of(total(seed, 0.9), shuffled))
        .isEqualTo(Reconciliation.of(total(seed, 0.9), levels(seed)));
  }
}
