package io.clientele.models.attribution.rule;

import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.Touch;
import java.util.HashMap;
import java.util.Map;

/**
 * The Shapley value of the game in which channels together are worth the conversions of all paths
 * that need no other channel (L. S. Shapley, A value for n-person games, 1953).
 *
 * <p>That worth is a sum over paths, and so is its Shapley value: a path is a game of its own in
 * which its {@code m} distinct channels are worth something only all together, which gives each of
 * them {@code 1/m}. Nothing has to be enumerated. Touches of one channel share its part evenly.
 */
enum Shapley implements AttributionRule {
  EXACT;

  @Override
  public double[] weights(Journey journey) {
    Map<String, Integer> times = new HashMap<>();
    journey.touches().forEach(touch -> times.merge(touch.channel(), 1, Integer::sum));
    return journey.touches().stream()
        .map(Touch::channel)
        .mapToDouble(channel -> 1.0 / times.size() / times.getOrDefault(channel, 1))
        .toArray();
  }
}
