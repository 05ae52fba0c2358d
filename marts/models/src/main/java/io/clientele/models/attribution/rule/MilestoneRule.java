package io.clientele.models.attribution.rule;

import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.Stage;

/**
 * Most goes in equal parts to the touches of the milestones, a tenth to all others.
 *
 * <p>The touch of a milestone is the last one at or before it. Milestones that meet on one touch
 * add up. The part of a milestone without a touch goes to the other milestones, and the tenth of
 * the others to the milestones when there are no others, both in proportion. (W-shaped and full
 * path in HubSpot's attribution reporting: 30/30/30/10 and 22.5 four times and 10.)
 */
enum MilestoneRule implements AttributionRule {
  /** First touch, lead, deal. */
  W_SHAPED,
  /** First touch, lead, deal, and the last touch before the close. */
  FULL_PATH;

  private static final double OTHERS = 0.1;

  @Override
  public double[] weights(Journey journey) {
    int touches = journey.touches().size();
    double[] weights = new double[touches];
    if (touches == 0) {
      return weights;
    }
    int[] milestones = new int[touches];
    milestones[0]++;
    for (Stage stage : Stage.values()) {
      journey.touchOf(stage).ifPresent(position -> milestones[position]++);
    }
    if (this == FULL_PATH) {
      milestones[touches - 1]++;
    }
    int met = 0;
    int others = 0;
    for (int count : milestones) {
      met += count;
      others += count == 0 ? 1 : 0;
    }
    double ofMilestones = others == 0 ? 1 : 1 - OTHERS;
    for (int position = 0; position < touches; position++) {
      int count = milestones[position];
      weights[position] = count == 0 ? OTHERS / others : ofMilestones * count / met;
    }
    return weights;
  }
}
