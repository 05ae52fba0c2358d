package io.clientele.models.attribution.sample;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.Credit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Conversions and value per channel, for channels that are known beforehand. */
public final class ChannelSums {
  private final List<String> channels;
  private final double[] conversions;
  private final double[] values;

  private ChannelSums(List<String> channels) {
    this.channels = channels;
    this.conversions = new double[channels.size()];
    this.values = new double[channels.size()];
  }

  /** Zero for each of these channels, sorted by name. */
  public static ChannelSums among(Collection<String> channels) {
    return new ChannelSums(List.copyOf(new TreeSet<>(channels)));
  }

  /** Zero for the same channels. */
  ChannelSums empty() {
    return new ChannelSums(channels);
  }

  /** The number of a channel, from 0 on. */
  public int indexOf(String channel) {
    return Collections.binarySearch(channels, channel);
  }

  /** Adds to a channel. */
  public void add(int channel, double conversion, double value) {
    conversions[channel] += conversion;
    values[channel] += value;
  }

  /** Conversions by channel, then values by channel. */
  double[] numbers() {
    double[] all = Arrays.copyOf(conversions, 2 * channels.size());
    System.arraycopy(values, 0, all, channels.size(), channels.size());
    return all;
  }

  /** One credit per channel, by name. */
  public List<Credit> credits(AttributionModel model) {
    List<Credit> credits = new ArrayList<>();
    for (int channel = 0; channel < channels.size(); channel++) {
      credits.add(new Credit(model, channels.get(channel), conversions[channel], values[channel]));
    }
    return credits;
  }
}
