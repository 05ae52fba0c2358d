package io.clientele.build.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkovFunctionTest {
  private static List<Object> path(String keys, long conversions, long nulls) {
    String path = keys.replace(" > ", JourneyFunction.SEPARATOR);
    return List.of("sale", path, conversions, nulls);
  }

  private static List<List<Object>> shares(List<List<Object>> paths) {
    return GroupedFunctions.named("markov").apply(paths);
  }

  /** Two keywords whose removal effects are 0.75 and 0.5. */
  private static List<List<Object>> world() {
    return new ArrayList<>(List.of(path("g", 200, 100), path("m", 100, 0), path("g > m", 100, 0)));
  }

  @Test
  void sharesAreRemovalEffectsBroughtToOne() {
    List<List<Object>> made = shares(world());

    assertThat(made).extracting(row -> row.get(0)).containsExactly("g", "m");
    assertThat((double) made.get(0).get(3)).isCloseTo(0.6, within(1e-9));
    assertThat((double) made.get(1).get(3)).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void rareKeysAreJudgedTogether() {
    List<List<Object>> paths = world();
    paths.add(path("r1", 2, 0));
    paths.add(path("r2", 3, 0));

    List<List<Object>> made = shares(paths);

    assertThat(made)
        .filteredOn(row -> row.get(1).equals("(other)"))
        .extracting(row -> row.get(0))
        .containsExactly("r1", "r2");
    assertThat(made.get(2).get(3)).isEqualTo(made.get(3).get(3));
  }

  @Test
  void directVisitsAreMarked() {
    List<List<Object>> paths = world();
    paths.add(path("g > direct", 20, 0));

    assertThat(shares(paths))
        .filteredOn(row -> row.get(2).equals(true))
        .extracting(row -> row.get(0))
        .containsExactly("direct");
  }

  @Test
  void tooFewSalesTellNothing() {
    assertThat(shares(List.of(path("g", 99, 1)))).isEmpty();
  }
}
