package io.clientele.models.attribution;

import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.Touch;
import io.clientele.models.attribution.markov.PreparedPaths;
import io.clientele.models.attribution.rule.AttributionRule;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Divides one conversion by the shares that a chain over all paths gave to the channels.
 *
 * <p>The channels of the journey share in proportion, and the touches of one channel evenly. The
 * chain is a statement about all paths together: sums of these weights over conversions are not its
 * credits of channels.
 */
final class MarkovShares implements AttributionRule {
  private final PreparedPaths prepared;
  private final Map<String, Double> shares;

  MarkovShares(PreparedPaths prepared, Map<String, Double> shares) {
    this.prepared = prepared;
    this.shares = shares;
  }

  @Override
  public double[] weights(Journey journey) {
    List<Touch> touches = journey.touches();
    // Positions, because two touches may be equal in everything that is known.
    List<Integer> takingPart =
        prepared.takingPart(
            IntStream.range(0, touches.size()).boxed().toList(),
            position -> touches.get(position).isDirect());
    SortedMap<String, Integer> times = new TreeMap<>();
    takingPart.forEach(position -> times.merge(judgedAs(touches.get(position)), 1, Integer::sum));
    double sum = times.keySet().stream().mapToDouble(this::share).sum();
    double[] weights = new double[touches.size()];
    for (int position : takingPart) {
      String channel = judgedAs(touches.get(position));
      double part = sum > 0 ? share(channel) / sum : 1.0 / times.size();
      weights[position] = part / times.getOrDefault(channel, 1);
    }
    return weights;
  }

  private String judgedAs(Touch touch) {
    return prepared.judgedAs(touch.channel());
  }

  private double share(String channel) {
    return shares.getOrDefault(channel, 0.0);
  }
}
