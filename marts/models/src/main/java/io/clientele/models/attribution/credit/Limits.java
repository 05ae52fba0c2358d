package io.clientele.models.attribution.credit;

import java.util.Arrays;

/**
 * A number and where it lies in 80 and 95 of 100 samples.
 *
 * @param estimate the number from the input as it is
 * @param lower95 lower limit of 95 %
 * @param lower80 lower limit of 80 %
 * @param upper80 upper limit of 80 %
 * @param upper95 upper limit of 95 %
 */
public record Limits(
    double estimate, double lower95, double lower80, double upper80, double upper95) {

  /** From what the samples gave, in any order; between two ranks the limit lies on a line. */
  public static Limits of(double estimate, double[] samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return new Limits(
        estimate,
        quantile(sorted, 0.025),
        quantile(sorted, 0.1),
        quantile(sorted, 0.9),
        quantile(sorted, 0.975));
  }

  private static double quantile(double[] sorted, double part) {
    double rank = part * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
