package io.clientele.models.attribution.markov;

import io.clientele.models.attribution.journey.DirectPolicy;

/**
 * What a Markov chain needs to be trusted.
 *
 * @param order how many channels make a state
 * @param direct what happens to direct visits before the steps are counted
 * @param minimumConversions fewer conversions give no result
 * @param minimumPaths channels on fewer paths are pooled into {@code (other)}
 */
public record MarkovSettings(
    int order, DirectPolicy direct, double minimumConversions, double minimumPaths) {

  public MarkovSettings {
    if (order < 1) {
      throw new IllegalArgumentException("Order of the chain is " + order + "; give 1 or more");
    }
  }

  /** Order 1 over everything as it is. */
  public static MarkovSettings plain() {
    return new MarkovSettings(1, DirectPolicy.KEEP, 0, 0);
  }

  /**
   * Order 1, direct visits only where there is nothing else, from 100 conversions on, channels from
   * 10 paths on.
   */
  public static MarkovSettings guarded() {
    return new MarkovSettings(1, DirectPolicy.DROP_UNLESS_ONLY, 100, 10);
  }

  /** The same with another order. */
  public MarkovSettings withOrder(int other) {
    return new MarkovSettings(other, direct, minimumConversions, minimumPaths);
  }
}
