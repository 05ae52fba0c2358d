package io.clientele.models.value;

/**
 * What is asked about the future.
 *
 * @param horizon how far, in the unit of the histories; zero or more
 * @param marginRate the part of an order's value that counts, such as 0.4 for a margin of 40 %
 * @param discountRate per unit of time; money of time t counts {@code 1 / (1 + rate)^t}
 * @param level how much of the possible futures lies between the limits, between 0 and 1
 */
public record ValueTerms(double horizon, double marginRate, double discountRate, double level) {
  private static final double USUAL_LEVEL = 0.8;

  /**
   * @throws IllegalArgumentException when a number is outside its range
   */
  public ValueTerms {
    if (!(horizon >= 0) || Double.isInfinite(horizon)) {
      throw new IllegalArgumentException("Horizon " + horizon + " must be zero or more");
    }
    if (!(marginRate >= 0) || Double.isInfinite(marginRate)) {
      throw new IllegalArgumentException("Margin rate " + marginRate + " must be zero or more");
    }
    if (!(discountRate > -1) || Double.isInfinite(discountRate)) {
      throw new IllegalArgumentException("Discount rate " + discountRate + " must be above -1");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Level " + level + " must lie between 0 and 1");
    }
  }

  /** The whole value of the orders, not discounted, with limits that hold 80 %. */
  public static ValueTerms over(double horizon) {
    return new ValueTerms(horizon, 1, 0, USUAL_LEVEL);
  }

  /** The same with another margin. */
  public ValueTerms withMarginRate(double rate) {
    return new ValueTerms(horizon, rate, discountRate, level);
  }

  /**
   * The same with another discount.
   *
   * @param ratePerUnit see {@link io.clientele.models.value.history.AgeUnit#rateFromAnnual}
   */
  public ValueTerms withDiscountRate(double ratePerUnit) {
    return new ValueTerms(horizon, marginRate, ratePerUnit, level);
  }

  /** The same with other limits. */
  public ValueTerms withLevel(double otherLevel) {
    return new ValueTerms(horizon, marginRate, discountRate, otherLevel);
  }

  /** What money counts that comes evenly over the first {@code part} of the horizon. */
  double meanDiscount(double part) {
    double exponent = Math.log1p(discountRate) * horizon * part;
    return exponent == 0 ? 1 : -Math.expm1(-exponent) / exponent;
  }
}
