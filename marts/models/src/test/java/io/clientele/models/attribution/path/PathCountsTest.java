package io.clientele.models.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.models.attribution.Worlds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathCountsTest {

  @Test
  void equalPathsAreAddedUpAndSorted() {
    PathCounts counts =
        PathCounts.of(
            List.of(
                WeightedPath.parse("b", 1, 5, 0),
                WeightedPath.parse("a>b", 1, 10, 2),
                WeightedPath.parse(" a >  b ", 2, 20, 3)));

    assertThat(counts.paths())
        .containsExactly(
            new WeightedPath(List.of("a", "b"), 3, 30, 5), new WeightedPath(List.of("b"), 1, 5, 0));
    assertThat(counts.channels()).containsExactly("a", "b");
    assertThat(counts.conversions()).isEqualTo(4);
    assertThat(counts.value()).isEqualTo(35);
  }

  @Test
  void pathsAreDifferentFromTheirBeginnings() {
    assertThat(
            PathCounts.of(List.of(WeightedPath.parse("a > b", 1, 1, 1), path("a"), path("")))
                .paths())
        .extracting(WeightedPath::channels)
        .containsExactly(List.of(), List.of("a"), List.of("a", "b"));
  }

  @Test
  void rowsThatAreNoCountsAreLeftOutAndCounted() {
    PathCounts counts =
        PathCounts.of(
            List.of(
                WeightedPath.parse("a", -1, 0, 0),
                WeightedPath.parse("a", Double.NaN, 0, 0),
                WeightedPath.parse("a", 1, Double.NEGATIVE_INFINITY, 0),
                WeightedPath.parse("a", 1, 1, Double.POSITIVE_INFINITY),
                path("b")));

    assertThat(counts.paths()).containsExactly(path("b"));
    assertThat(counts.unusableRows()).isEqualTo(4);
  }

  @Test
  void sumsAreTheSameToTheLastBitInAnyOrder() {
    List<WeightedPath> rows = new ArrayList<>();
    Random random = new Random(3);
    Worlds.paths(3, 500)
        .forEach(
            row ->
                rows.add(
                    new WeightedPath(row.channels().subList(0, 1), 1, random.nextDouble(), 0)));
    List<WeightedPath> before = PathCounts.of(rows).paths();

    Collections.shuffle(rows, random);

    assertThat(PathCounts.of(rows).paths()).isEqualTo(before);
  }

  private static WeightedPath path(String steps) {
    return WeightedPath.parse(steps, 1, 1, 1);
  }
}
