package io.clientele.models.attribution.rule;

import io.clientele.models.attribution.journey.Journey;

/** Divides one conversion over the touches that led to it. */
@FunctionalInterface
public interface AttributionRule {

  /**
   * The share of each touch, in the order of the touches.
   *
   * <p>The shares are not negative and their sum is 1; a journey without touches has none.
   */
  double[] weights(Journey journey);
}
