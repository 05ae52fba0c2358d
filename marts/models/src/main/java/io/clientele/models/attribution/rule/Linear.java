package io.clientele.models.attribution.rule;

import io.clientele.models.attribution.journey.Journey;
import java.util.Arrays;

/** Every touch gets the same; a channel that was met twice gets two shares. */
enum Linear implements AttributionRule {
  EVEN;

  @Override
  public double[] weights(Journey journey) {
    double[] weights = new double[journey.touches().size()];
    Arrays.fill(weights, 1.0 / weights.length);
    return weights;
  }
}
