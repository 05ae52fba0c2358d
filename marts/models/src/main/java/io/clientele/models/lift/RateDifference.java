package io.clientele.models.lift;

/**
 * The rate of those treated less the rate of those left alone.
 *
 * @param treated who got something
 * @param control who was drawn by lot to get nothing
 */
public record RateDifference(Proportion treated, Proportion control) {
  private static final double Z_95 = 1.959963984540054;
  private static final double Z_POWER_80 = 0.8416212335729143;

  public double value() {
    return treated.rate() - control.rate();
  }

  /**
   * The 95 % interval of the difference.
   *
   * <p>R. G. Newcombe, Interval estimation for the difference between independent proportions:
   * comparison of eleven methods, Statistics in Medicine 17 (1998), method 10: the Wilson limits of
   * both rates, combined. It is of use for small groups and for rates of 0 and 1.
   */
  public Limits newcombe() {
    Limits one = treated.wilson(Z_95);
    Limits other = control.wilson(Z_95);
    double below = Math.hypot(treated.rate() - one.low(), other.high() - control.rate());
    double above = Math.hypot(one.high() - treated.rate(), control.rate() - other.low());
    return new Limits(Math.max(-1, value() - below), Math.min(1, value() + above));
  }

  /**
   * How many have to be left alone so that a true difference of this size comes out beyond chance
   * (95 %, both sides) in four of five cases, when the groups keep their proportion.
   *
   * <p>J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd
   * edition (2003), chapter 4, without correction for continuity. The base is the rate of both
   * groups together, because a small group's own rate may be 0 by chance.
   *
   * @param difference above 0 and at most 1
   */
  public long controlsNeeded(double difference) {
    if (!(difference > 0 && difference <= 1)) {
      throw new IllegalArgumentException(
          "A difference of " + difference + " cannot be found; give more than 0 and at most 1");
    }
    long trials = treated.trials() + control.trials();
    double base = (double) (treated.hits() + control.hits()) / trials;
    double changed = base + difference <= 1 ? base + difference : base - difference;
    double ratio = (double) treated.trials() / control.trials();
    double variance = changed * (1 - changed) / ratio + base * (1 - base);
    double z = (Z_95 + Z_POWER_80) / difference;
    return (long) Math.ceil(z * z * Math.max(variance, 0));
  }
}
