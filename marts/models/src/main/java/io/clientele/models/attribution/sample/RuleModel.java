package io.clientele.models.attribution.sample;

import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.path.ChannelNames;
import io.clientele.models.attribution.path.WeightedPath;
import io.clientele.models.attribution.rule.AttributionRule;
import java.util.ArrayList;
import java.util.List;

/** A rule over paths: each conversion of a path is divided in the same way. */
public final class RuleModel implements PathModel {
  private final ChannelSums zero;
  private final int[][] channels;
  private final double[][] weights;

  /** Divides each of these paths once. */
  public RuleModel(List<WeightedPath> paths, AttributionRule rule) {
    List<String> names = new ArrayList<>();
    paths.forEach(path -> names.addAll(steps(path)));
    zero = ChannelSums.among(names);
    channels = new int[paths.size()][];
    weights = new double[paths.size()][];
    for (int path = 0; path < channels.length; path++) {
      WeightedPath row = paths.get(path);
      channels[path] = steps(row).stream().mapToInt(zero::indexOf).toArray();
      weights[path] =
          row.channels().isEmpty()
              ? new double[] {1}
              : rule.weights(Journey.ofChannels(row.channels()));
    }
  }

  /** The channels of a path; a path without any belongs to nobody. */
  private static List<String> steps(WeightedPath path) {
    return path.channels().isEmpty() ? List.of(ChannelNames.UNATTRIBUTED) : path.channels();
  }

  @Override
  public ChannelSums credit(Sample sample) {
    ChannelSums sums = zero.empty();
    for (int path = 0; path < channels.length; path++) {
      double conversions = sample.conversions()[path];
      double value = sample.values()[path];
      for (int step = 0; step < channels[path].length; step++) {
        double weight = weights[path][step];
        sums.add(channels[path][step], weight * conversions, weight * value);
      }
    }
    return sums;
  }
}
