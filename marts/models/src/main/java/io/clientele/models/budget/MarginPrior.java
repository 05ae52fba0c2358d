package io.clientele.models.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a customer brings in a year: a Gamma distribution around the mean of its keyword, whose
 * means lie around that of the channel (the gamma-gamma model of Fader, Hardie, Lee: RFM and CLV,
 * 2005, with keywords in the place of customers).
 *
 * <p>Spread within and between keywords by moments (Bühlmann, Straub: Glaubwürdigkeit für
 * Schadensätze, 1970).
 *
 * @param customerShape shape of one customer's margin, which is the mean squared by the variance
 * @param keywordShape shape of the distribution of the inverse of the means; large when keywords do
 *     not differ
 * @param means mean margin of a customer by channel
 * @param overallMean of all customers
 */
record MarginPrior(
    double customerShape, double keywordShape, Map<String, Double> means, double overallMean) {
  private static final double LARGEST_SHAPE = 200;

  /** A customer's share and full margin of a year, weighted by that share. */
  record Full(String key, String channel, double weight, double margin) {}

  /** Weighted sums of one keyword or channel. */
  private static final class Sums {
    private double weight;
    private double margin;
    private double squares;

    void add(Full full) {
      weight += full.weight();
      margin += full.margin();
      squares += full.margin() * full.margin() / full.weight();
    }
  }

  /**
   * Learned from customers whose year is complete.
   *
   * @param complete with a sum of margins above zero
   */
  static MarginPrior of(List<Full> complete) {
    Sums all = new Sums();
    Map<String, Sums> keywords = new TreeMap<>();
    Map<String, Sums> channels = new TreeMap<>();
    for (Full full : complete) {
      all.add(full);
      keywords.computeIfAbsent(full.key(), key -> new Sums()).add(full);
      channels.computeIfAbsent(full.channel(), key -> new Sums()).add(full);
    }
    double mean = all.margin / all.weight;
    double within = 0;
    double between = 0;
    double squaredWeights = 0;
    for (Sums keyword : keywords.values()) {
      double own = keyword.margin / keyword.weight;
      within += keyword.squares - keyword.weight * own * own;
      between += keyword.weight * (own - mean) * (own - mean);
      squaredWeights += keyword.weight * keyword.weight;
    }
    double freedom = all.weight - keywords.size();
    double variance = freedom > 0 ? within / freedom : mean * mean;
    double divisor = all.weight - squaredWeights / all.weight;
    double difference = divisor > 0 ? (between - (keywords.size() - 1) * variance) / divisor : 0;
    Map<String, Double> means = new LinkedHashMap<>();
    // A channel of few customers is drawn to the mean of all by as much as a keyword would be.
    double equivalent = difference > 0 ? variance / difference : all.weight;
    channels.forEach(
        (channel, sums) ->
            means.put(channel, (sums.margin + equivalent * mean) / (sums.weight + equivalent)));
    return new MarginPrior(
        variance > 0 ? mean * mean / variance : LARGEST_SHAPE,
        difference > 0 ? Math.min(2 + mean * mean / difference, LARGEST_SHAPE) : LARGEST_SHAPE,
        means,
        mean);
  }

  /** Mean margin of a customer of this channel. */
  double mean(String channel) {
    double mean = means.getOrDefault(channel, overallMean);
    return mean > 0 ? mean : overallMean;
  }
}
