package io.clientele.models.workload;

/**
 * Counts with this mean and variance: Poisson where the variance is not larger than the mean.
 *
 * <p>F. J. Anscombe, Sampling theory of the negative binomial and logarithmic series distributions,
 * Biometrika 37 (1950).
 */
record NegativeBinomial(double mean, double variance) {
  private static final double NEARLY_POISSON = 1e-9;
  private static final long LARGEST = 1_000_000;

  /** The smallest count that is reached or undercut with at least this probability. */
  long quantile(double probability) {
    boolean isPoisson = variance - mean <= mean * NEARLY_POISSON;
    double size = isPoisson ? 0 : mean * mean / (variance - mean);
    double stay = isPoisson ? 0 : mean / variance;
    double logOfNext = isPoisson ? -mean : size * Math.log(stay);
    double reached = Math.exp(logOfNext);
    long count = 0;
    while (reached < probability && count < LARGEST) {
      logOfNext +=
          isPoisson
              ? Math.log(mean / (count + 1))
              : Math.log((count + size) / (count + 1) * (1 - stay));
      reached += Math.exp(logOfNext);
      count++;
    }
    return count;
  }
}
