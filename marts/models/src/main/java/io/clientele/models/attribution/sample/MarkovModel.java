package io.clientele.models.attribution.sample;

import io.clientele.models.attribution.markov.MarkovChain;
import io.clientele.models.attribution.markov.PreparedPaths;
import io.clientele.models.attribution.path.ChannelNames;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.ArrayList;
import java.util.List;

/** The Markov chain over paths: its shares divide the conversions of all paths together. */
public final class MarkovModel implements PathModel {
  private final PreparedPaths prepared;
  private final boolean[] isEmpty;
  private final ChannelSums zero;

  /** For distinct paths and the same paths prepared. */
  public MarkovModel(List<WeightedPath> paths, PreparedPaths prepared) {
    this.prepared = prepared;
    isEmpty = new boolean[paths.size()];
    List<String> names = new ArrayList<>(prepared.channels());
    for (int path = 0; path < isEmpty.length; path++) {
      isEmpty[path] = paths.get(path).channels().isEmpty();
      if (isEmpty[path]) {
        names.add(ChannelNames.UNATTRIBUTED);
      }
    }
    zero = ChannelSums.among(names);
  }

  @Override
  public ChannelSums credit(Sample sample) {
    ChannelSums sums = zero.empty();
    double conversions = 0;
    double value = 0;
    for (int path = 0; path < isEmpty.length; path++) {
      if (isEmpty[path]) {
        int nobody = zero.indexOf(ChannelNames.UNATTRIBUTED);
        sums.add(nobody, sample.conversions()[path], sample.values()[path]);
      } else {
        conversions += sample.conversions()[path];
        value += sample.values()[path];
      }
    }
    MarkovChain chain = prepared.chain(sample.conversions(), sample.nulls());
    double converted = conversions;
    double earned = value;
    chain
        .shares()
        .forEach(
            (channel, share) -> sums.add(zero.indexOf(channel), share * converted, share * earned));
    return sums;
  }
}
