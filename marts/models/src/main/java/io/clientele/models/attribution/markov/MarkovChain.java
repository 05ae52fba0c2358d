package io.clientele.models.attribution.markov;

import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the paths would have brought in without a channel (E. Anderl, I. Becker, F. von Wangenheim,
 * J. H. Schumann, Mapping the customer journey, 2016).
 *
 * <p>The probability of each step is its share among the steps from the same state. Removing a
 * channel sends everyone who would have come to it nowhere. Its removal effect is the part of the
 * conversions that is lost. All numbers are exact: the chain is solved, never simulated.
 */
public final class MarkovChain {
  private final double conversionProbability;
  private final List<String> channels;
  private final double[] effects;

  private MarkovChain(double conversionProbability, List<String> channels, double[] effects) {
    this.conversionProbability = conversionProbability;
    this.channels = channels;
    this.effects = effects;
  }

  /** The chain of an order over counted paths. */
  public static MarkovChain of(PathCounts paths, int order) {
    List<WeightedPath> rows = paths.paths();
    return MarkovPaths.of(rows.stream().map(WeightedPath::channels).toList(), order)
        .counted(
            rows.stream().mapToDouble(WeightedPath::conversions).toArray(),
            rows.stream().mapToDouble(WeightedPath::nulls).toArray());
  }

  static MarkovChain of(Flow flow, List<String> channels) {
    double started = flow.started();
    double converted = flow.onlyChannels(0, channels.size()).eliminateAll();
    double[] lost = new double[channels.size()];
    if (converted > 0) {
      collectLosses(flow, 0, channels.size(), lost);
      for (int channel = 0; channel < lost.length; channel++) {
        lost[channel] = Math.min(1, lost[channel] / converted);
      }
    }
    return new MarkovChain(started > 0 ? converted / started : 0, channels, lost);
  }

  /** The probability that a path ends in a conversion; 0 without any path. */
  public double conversionProbability() {
    return conversionProbability;
  }

  /** The removal effect of each channel, by name: from 0, not needed, to 1, nothing without it. */
  public SortedMap<String, Double> removalEffects() {
    return byName(effects);
  }

  /** True when something converts, so that there are shares. */
  public boolean isIdentified() {
    return Arrays.stream(effects).sum() > 0;
  }

  /** The removal effects divided by their sum; all zero when nothing converts. */
  public SortedMap<String, Double> shares() {
    double sum = Arrays.stream(effects).sum();
    return byName(Arrays.stream(effects).map(one -> sum > 0 ? one / sum : 0).toArray());
  }

  /**
   * What is lost without each channel.
   *
   * <p>Once all other channels are eliminated, what the start still gains by eliminating the last
   * one is what converts through it. Halving the channels again and again shares the elimination of
   * the others, so that all effects together cost little more than one.
   */
  private static void collectLosses(Flow flow, int from, int to, double[] lost) {
    if (to - from == 1) {
      lost[from] = flow.eliminateAll();
      return;
    }
    int middle = (from + to) >>> 1;
    collectLosses(flow.onlyChannels(from, middle), from, middle, lost);
    collectLosses(flow.onlyChannels(middle, to), middle, to, lost);
  }

  private SortedMap<String, Double> byName(double[] numbers) {
    SortedMap<String, Double> named = new TreeMap<>();
    for (int channel = 0; channel < numbers.length; channel++) {
      named.put(channels.get(channel), numbers[channel]);
    }
    return Collections.unmodifiableSortedMap(named);
  }
}
