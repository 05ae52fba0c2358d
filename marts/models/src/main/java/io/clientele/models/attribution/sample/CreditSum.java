package io.clientele.models.attribution.sample;

import io.clientele.models.attribution.credit.Limits;
import io.clientele.models.numeric.GammaFunctions;
import io.clientele.models.numeric.SeededRandom;
import java.util.SortedMap;

/**
 * Where the sum of credited shares lies when every conversion might have happened more or less
 * often by chance: each is replaced by a Poisson number of itself with mean 1 (B. Efron, Bootstrap
 * methods: another look at the jackknife, 1979; percentile limits).
 *
 * <p>A sum of n whole conversions is then Poisson with mean n, so its limits need no samples. Only
 * sums with fractions are drawn.
 */
public final class CreditSum {
  private static final int SAMPLES = 400;

  private CreditSum() {}

  /**
   * The limits of one sum.
   *
   * @param counts how many conversions were credited with which share, at least one
   * @param seed the same seed gives the same limits
   */
  public static Limits limits(SortedMap<Double, Long> counts, String seed) {
    double estimate =
        counts.entrySet().stream().mapToDouble(each -> each.getKey() * each.getValue()).sum();
    if (counts.size() == 1 && counts.firstKey() == 1) {
      return new Limits(
          estimate,
          quantile(estimate, 0.025),
          quantile(estimate, 0.1),
          quantile(estimate, 0.9),
          quantile(estimate, 0.975));
    }
    SeededRandom random = SeededRandom.of(seed);
    double[] sums = new double[SAMPLES];
    counts.forEach(
        (share, count) -> {
          for (int sample = 0; sample < SAMPLES; sample++) {
            sums[sample] += share * random.poisson(count);
          }
        });
    return Limits.of(estimate, sums);
  }

  /** The least number that a Poisson number with this mean exceeds with less than 1 - part. */
  private static double quantile(double mean, double part) {
    double number = Math.max(0, Math.floor(mean - 10 * Math.sqrt(mean)));
    double probability =
        Math.exp(number * Math.log(mean) - mean - GammaFunctions.logGamma(number + 1));
    double below = probability;
    while (below < part) {
      number++;
      probability *= mean / number;
      below += probability;
    }
    return number;
  }
}
