package io.clientele.models.attribution.sample;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.credit.CreditInterval;
import io.clientele.models.attribution.credit.Limits;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Intervals from samples in which each path was gone by chance more or less often (B. Efron,
 * Bootstrap methods: another look at the jackknife, 1979; percentile limits).
 *
 * <p>Every count is replaced by a Poisson number with that mean, so that the number of persons
 * varies too, and the value of a path follows its conversions. Every model sees the same samples.
 *
 * @param samples how many samples; 400 give limits that are steady to a few percent of their width
 * @param seed the same seed gives the same limits
 */
public record Bootstrap(int samples, long seed) {
  private static final double LARGE_MEAN = 50;

  public Bootstrap {
    if (samples < 1) {
      throw new IllegalArgumentException(
          "A bootstrap of " + samples + " samples says nothing; give 400 or so");
    }
  }

  /** Four hundred samples. */
  public static Bootstrap standard() {
    return new Bootstrap(400, 1);
  }

  /** The limits of each channel under one model. */
  public List<CreditInterval> intervals(
      AttributionModel model, PathModel prepared, List<WeightedPath> paths) {
    Sample observed = Sample.observed(paths);
    ChannelSums estimate = prepared.credit(observed);
    double[] estimates = estimate.numbers();
    double[][] drawn = new double[estimates.length][samples];
    Random random = new Random(seed);
    for (int sample = 0; sample < samples; sample++) {
      double[] numbers = prepared.credit(draw(observed, random)).numbers();
      for (int number = 0; number < numbers.length; number++) {
        drawn[number][sample] = numbers[number];
      }
    }
    List<Credit> credits = estimate.credits(model);
    List<CreditInterval> intervals = new ArrayList<>();
    for (int channel = 0; channel < credits.size(); channel++) {
      Credit credit = credits.get(channel);
      intervals.add(
          new CreditInterval(
              model,
              credit.channel(),
              Limits.of(credit.conversions(), drawn[channel]),
              Limits.of(credit.value(), drawn[credits.size() + channel])));
    }
    return intervals;
  }

  private static Sample draw(Sample observed, Random random) {
    int paths = observed.conversions().length;
    double[] conversions = new double[paths];
    double[] values = new double[paths];
    double[] nulls = new double[paths];
    for (int path = 0; path < paths; path++) {
      double counted = observed.conversions()[path];
      conversions[path] = poisson(counted, random);
      nulls[path] = poisson(observed.nulls()[path], random);
      double change = counted > 0 ? conversions[path] / counted : 1;
      values[path] = observed.values()[path] * change;
    }
    return new Sample(conversions, values, nulls);
  }

  /** By multiplication of uniform numbers (D. E. Knuth); large means are as good as normal. */
  private static double poisson(double mean, Random random) {
    if (mean > LARGE_MEAN) {
      return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
