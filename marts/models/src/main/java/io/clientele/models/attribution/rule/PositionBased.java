package io.clientele.models.attribution.rule;

import io.clientele.models.attribution.journey.Journey;
import java.util.Arrays;

/**
 * Most goes to both ends, the rest is divided evenly over what lies between; two touches share in
 * proportion of the ends, one touch gets all.
 */
record PositionBased(double firstShare, double lastShare) implements AttributionRule {

  @Override
  public double[] weights(Journey journey) {
    int touches = journey.touches().size();
    double[] weights = new double[touches];
    if (touches == 0) {
      return weights;
    }
    if (touches == 1) {
      weights[0] = 1;
      return weights;
    }
    if (touches > 2) {
      Arrays.fill(weights, (1 - firstShare - lastShare) / (touches - 2));
    }
    weights[0] = firstShare;
    weights[touches - 1] = lastShare;
    return Shares.of(weights);
  }
}
