package io.clientele.models.lift;

/**
 * How many of how many.
 *
 * @param hits between 0 and {@code trials}
 * @param trials at least 1
 */
public record Proportion(long hits, long trials) {

  public Proportion {
    if (trials < 1 || hits < 0 || hits > trials) {
      throw new IllegalArgumentException(
          hits + " of " + trials + " is no proportion; give 0 to n of n, and n of at least 1");
    }
  }

  public double rate() {
    return (double) hits / trials;
  }

  /**
   * The score interval of the rate; it stays within 0 and 1 and is right for few trials too.
   *
   * <p>E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal
   * of the American Statistical Association 22 (1927).
   *
   * @param z quantile of the normal distribution, 1.96 for 95 %
   */
  public Limits wilson(double z) {
    double square = z * z / trials;
    double centre = rate() + square / 2;
    double half = z * Math.sqrt(rate() * (1 - rate()) / trials + square / (4 * trials));
    double low = hits == 0 ? 0 : (centre - half) / (1 + square);
    double high = hits == trials ? 1 : (centre + half) / (1 + square);
    return new Limits(low, high);
  }
}
