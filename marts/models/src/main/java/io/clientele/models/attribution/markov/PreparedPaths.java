package io.clientele.models.attribution.markov;

import io.clientele.models.attribution.path.ChannelNames;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Paths made ready for a chain by its settings: direct visits treated, rare channels pooled.
 *
 * <p>What is rare is told by the paths as counted, and stays so for every other counting.
 */
public final class PreparedPaths {
  private final MarkovSettings settings;
  private final RareChannels rare;
  private final MarkovPaths walks;

  private PreparedPaths(MarkovSettings settings, RareChannels rare, MarkovPaths walks) {
    this.settings = settings;
    this.rare = rare;
    this.walks = walks;
  }

  /** Prepares distinct paths. */
  public static PreparedPaths of(List<WeightedPath> paths, MarkovSettings settings) {
    List<WeightedPath> treated =
        paths.stream()
            .map(
                path ->
                    new WeightedPath(
                        settings.direct().apply(path.channels(), ChannelNames::isDirect),
                        path.conversions(),
                        path.value(),
                        path.nulls()))
            .toList();
    RareChannels rare = RareChannels.among(treated, settings.minimumPaths());
    List<List<String>> judged =
        treated.stream().map(path -> path.channels().stream().map(rare::pooled).toList()).toList();
    return new PreparedPaths(settings, rare, MarkovPaths.of(judged, settings.order()));
  }

  /** The names that get shares, sorted. */
  public SortedSet<String> channels() {
    return new TreeSet<>(walks.channels());
  }

  /** The name under which a channel is judged, its own or {@code (other)}. */
  public String judgedAs(String channel) {
    return rare.pooled(channel);
  }

  /** The steps of a path that take part. */
  public <T> List<T> takingPart(List<T> steps, Predicate<T> isDirect) {
    return settings.direct().apply(steps, isDirect);
  }

  /** How many states the chain has. */
  public int states() {
    return walks.states();
  }

  /** True when the chain has more states than can be computed. */
  public boolean isTooLarge() {
    return walks.isTooLarge();
  }

  /** The chain for these counts, one number per path. */
  public MarkovChain chain(double[] conversions, double[] nulls) {
    return walks.counted(conversions, nulls);
  }
}
