package io.clientele.models.attribution.markov;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Paths as walks over states, made once for any number of countings.
 *
 * <p>A state of a chain of order {@code k} is the last {@code k} channels, or all of them near the
 * beginning of a path.
 */
public final class MarkovPaths {
  /** A matrix of so many rows and columns still fits into memory and takes seconds. */
  private static final int MOST_STATES = 4_000;

  private final List<String> channels;
  private final int[][] walks;

  /** The last channel of each state; entry 0 stands for the start. */
  private final int[] lastChannels;

  private MarkovPaths(List<String> channels, int[][] walks, int[] lastChannels) {
    this.channels = List.copyOf(channels);
    this.walks = walks;
    this.lastChannels = lastChannels;
  }

  /**
   * Prepares a chain.
   *
   * @param paths the channels of each path; an empty path takes no part
   * @param order how many channels make a state, from 1 on
   */
  public static MarkovPaths of(List<List<String>> paths, int order) {
    List<String> channels =
        List.copyOf(paths.stream().collect(TreeSet::new, Collection::addAll, Collection::addAll));
    Map<String, Integer> numbers = new HashMap<>();
    channels.forEach(channel -> numbers.put(channel, numbers.size()));
    Map<List<String>, Integer> states = new HashMap<>();
    List<Integer> lastChannels = new ArrayList<>(List.of(-1));
    int[][] walks = new int[paths.size()][];
    for (int path = 0; path < walks.length; path++) {
      List<String> steps = paths.get(path);
      walks[path] = new int[steps.size()];
      for (int step = 0; step < steps.size(); step++) {
        List<String> memory = steps.subList(Math.max(0, step + 1 - order), step + 1);
        Integer state = states.get(memory);
        if (state == null) {
          state = lastChannels.size();
          states.put(List.copyOf(memory), state);
          lastChannels.add(numbers.getOrDefault(steps.get(step), -1));
        }
        walks[path][step] = state;
      }
    }
    return new MarkovPaths(
        channels, walks, lastChannels.stream().mapToInt(channel -> channel).toArray());
  }

  /** Every channel, sorted. */
  public List<String> channels() {
    return channels;
  }

  /** How many states the chain has, start and ends not counted. */
  public int states() {
    return lastChannels.length - 1;
  }

  /** True when the chain has more states than can be computed. */
  public boolean isTooLarge() {
    return states() > MOST_STATES;
  }

  /** The chain in which each path was gone as often as these numbers say. */
  public MarkovChain counted(double[] conversions, double[] nulls) {
    double largest = 0;
    for (int path = 0; path < walks.length; path++) {
      largest = Math.max(largest, Math.max(conversions[path], nulls[path]));
    }
    Flow flow = Flow.among(lastChannels);
    for (int path = 0; path < walks.length; path++) {
      if (walks[path].length > 0 && (conversions[path] > 0 || nulls[path] > 0)) {
        // Scaled, so that sums of the largest numbers are still numbers.
        add(flow, walks[path], conversions[path] / largest, nulls[path] / largest);
      }
    }
    return MarkovChain.of(flow, channels);
  }

  private static void add(Flow flow, int[] walk, double conversions, double nulls) {
    int from = 0;
    for (int state : walk) {
      flow.add(from, state, conversions + nulls);
      from = state;
    }
    flow.addConversion(from, conversions);
    flow.addNull(from, nulls);
  }
}
