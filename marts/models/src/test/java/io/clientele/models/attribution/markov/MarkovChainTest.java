package io.clientele.models.attribution.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.Worlds;
import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkovChainTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void twoChannelsThatMeetOnOnePath() {
    MarkovChain chain = chain(1, path("g", 2, 1), path("m", 1, 0), path("g > m", 1, 0));

    assertThat(chain.conversionProbability()).isCloseTo(0.8, EXACT);
    assertThat(chain.removalEffects().get("g")).isCloseTo(0.75, EXACT);
    assertThat(chain.removalEffects().get("m")).isCloseTo(0.5, EXACT);
    assertThat(chain.shares().get("g")).isCloseTo(0.6, EXACT);
  }

  @Test
  void workedByHand() {
    MarkovChain chain = chain(1, path("a > b", 3, 1), path("a > c", 1, 1));

    assertThat(chain.conversionProbability()).isCloseTo(2 / 3.0, EXACT);
    assertThat(chain.removalEffects().get("a")).isCloseTo(1, EXACT);
    assertThat(chain.removalEffects().get("b")).isCloseTo(0.75, EXACT);
    assertThat(chain.removalEffects().get("c")).isCloseTo(0.25, EXACT);
    assertThat(chain.shares()).isEqualTo(Map.of("a", 0.5, "b", 0.375, "c", 0.125));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,2", "1,3", "2,1", "2,2", "2,3", "3,1", "3,2", "3,3"})
  void probabilityIsTheObservedShareForEveryOrder(long seed, int order) {
    PathCounts paths = PathCounts.of(Worlds.paths(seed, 200));
    double nulls = paths.paths().stream().mapToDouble(WeightedPath::nulls).sum();

    assertThat(MarkovChain.of(paths, order).conversionProbability())
        .isCloseTo(paths.conversions() / (paths.conversions() + nulls), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,1", "1,2", "2,2", "3,2", "1,3", "2,3"})
  void effectsAreThoseOfRemovingEachChannelAndSolvingAgain(long seed, int order) {
    PathCounts paths = PathCounts.of(Worlds.paths(seed, 60));
    MarkovChain chain = MarkovChain.of(paths, order);
    double all = RemovalBySolving.conversionProbability(paths, order, "");

    for (String channel : paths.channels()) {
      double without = RemovalBySolving.conversionProbability(paths, order, channel);
      assertThat(chain.removalEffects().get(channel)).isCloseTo(1 - without / all, within(1e-10));
    }
  }

  @Test
  void repeatsOfAChannelDoNotMatterForOrderOne() {
    MarkovChain once = chain(1, path("a > b", 3, 1), path("b > a", 1, 5), path("c", 1, 1));
    MarkovChain again =
        chain(1, path("a > a > a > b", 3, 1), path("b > b > a > a", 1, 5), path("c > c", 1, 1));

    once.shares()
        .forEach(
            (channel, share) -> assertThat(again.shares().get(channel)).isCloseTo(share, EXACT));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void channelThatBeginsOrEndsEveryConvertingPathIsNeededForEverything(int order) {
    MarkovChain ends = chain(order, path("a", 1, 4), path("c > a", 1, 0), path("b > c > a", 2, 2));
    MarkovChain begins = chain(order, path("a > b", 3, 1), path("a > c > b", 1, 0));

    assertThat(ends.removalEffects().get("a")).isCloseTo(1, EXACT);
    assertThat(begins.removalEffects().get("a")).isCloseTo(1, EXACT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void channelThatEndsInNothingIsNotNeeded(int order) {
    MarkovChain chain = chain(order, path("a > b", 3, 1), path("b > idle", 0, 7));

    assertThat(chain.removalEffects().get("idle")).isZero();
  }

  @Test
  void onlyAChainThatRemembersWholePathsSeesWhatIsOnAllOrNoneOfThem() {
    WeightedPath[] paths = {
      path("a > b", 3, 1), path("c > a", 1, 0), path("b > c > a > b", 2, 2), path("idle > b", 0, 5)
    };
    MarkovChain forgetful = chain(1, paths);
    MarkovChain remembering = chain(4, paths);

    assertThat(remembering.removalEffects().get("a")).isCloseTo(1, EXACT);
    assertThat(remembering.removalEffects().get("idle")).isZero();
    // Start, b, conversion is a way of the chain of order 1, though nobody ever went it.
    assertThat(forgetful.removalEffects().get("a")).isBetween(0.5, 0.9);
    assertThat(forgetful.removalEffects().get("idle")).isBetween(0.1, 0.9);
  }

  @Test
  void withoutNullsEverythingConvertsAndEffectsAreStillKnown() {
    MarkovChain chain = chain(1, path("a > b", 1, 0), path("b", 1, 0));

    assertThat(chain.conversionProbability()).isCloseTo(1, EXACT);
    assertThat(chain.removalEffects().get("a")).isCloseTo(0.5, EXACT);
    assertThat(chain.removalEffects().get("b")).isCloseTo(1, EXACT);
  }

  @Test
  void nothingConvertsOrNothingIsThere() {
    MarkovChain lost = chain(1, path("a > b", 0, 4));
    MarkovChain weightless = chain(1, path("a > b", 0, 0));

    for (MarkovChain chain : List.of(lost, weightless, chain(1), chain(2, path("", 3, 1)))) {
      assertThat(chain.isIdentified()).isFalse();
      assertThat(chain.conversionProbability()).isZero();
      assertThat(chain.shares().values()).allMatch(share -> share == 0);
    }
  }

  @Test
  void hugeAndTinyCountsGiveTheSameShares() {
    Map<String, Double> plain = chain(1, path("a > b", 3, 1), path("a > c", 1, 1)).shares();

    assertThat(chain(1, path("a > b", 3e299, 1e299), path("a > c", 1e299, 1e299)).shares())
        .isEqualTo(plain);
    assertThat(chain(1, path("a > b", 3e-300, 1e-300), path("a > c", 1e-300, 1e-300)).shares())
        .isEqualTo(plain);
  }

  @Test
  void anEffectOfOneInATrillionKeepsItsDigits() {
    MarkovChain chain = chain(1, path("big", 1e12, 0), path("small", 1, 0));

    assertThat(chain.removalEffects().get("small")).isCloseTo(1 / (1e12 + 1), within(1e-26));
  }

  @Test
  void threeHundredChannelsAreSolvedAtOnce() {
    List<WeightedPath> ring = new ArrayList<>();
    for (int channel = 0; channel < 300; channel++) {
      ring.add(path("c" + channel + " > c" + (channel * 7 + 1) % 300, 1, 2));
    }
    MarkovChain chain = MarkovChain.of(PathCounts.of(ring), 1);

    assertThat(chain.conversionProbability()).isCloseTo(1 / 3.0, EXACT);
    assertThat(chain.shares()).hasSize(300);
  }

  @Test
  void whoNeverLeavesAStateDoesNotConvert() {
    Flow flow = Flow.among(new int[] {-1, 0, 1, 1});
    flow.add(0, 1, 4);
    flow.addConversion(1, 1);
    flow.add(1, 2, 1);
    flow.add(2, 3, 5);
    flow.add(3, 2, 5);

    MarkovChain chain = MarkovChain.of(flow, List.of("a", "trap"));

    assertThat(chain.conversionProbability()).isCloseTo(0.5, EXACT);
    assertThat(chain.removalEffects()).isEqualTo(Map.of("a", 1.0, "trap", 0.0));
  }

  private static MarkovChain chain(int order, WeightedPath... paths) {
    return MarkovChain.of(PathCounts.of(List.of(paths)), order);
  }

  private static WeightedPath path(String steps, double conversions, double nulls) {
    return WeightedPath.parse(steps, conversions, conversions, nulls);
  }
}
