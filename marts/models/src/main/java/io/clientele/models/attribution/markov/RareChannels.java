package io.clientele.models.attribution.markov;

import io.clientele.models.attribution.path.ChannelNames;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Channels that occur on too few paths to be judged one by one. */
record RareChannels(Set<String> names) {

  /**
   * Channels on fewer than {@code minimumPaths} paths, each path counted as often as it was gone.
   */
  static RareChannels among(Collection<WeightedPath> paths, double minimumPaths) {
    Map<String, Double> counts = new HashMap<>();
    for (WeightedPath path : paths) {
      for (String channel : new HashSet<>(path.channels())) {
        counts.merge(channel, path.conversions() + path.nulls(), Double::sum);
      }
    }
    return new RareChannels(
        counts.entrySet().stream()
            .filter(count -> count.getValue() < minimumPaths)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The name under which a channel is judged. */
  String pooled(String channel) {
    return names.contains(channel) ? ChannelNames.OTHER : channel;
  }
}
