package io.clientele.models.value.history;

/** What recency, age and horizon are counted in. */
public enum AgeUnit {
  DAY(1),
  /** Days divided by seven; parts of a week count. */
  WEEK(7);

  private static final double DAYS_PER_YEAR = 365.25;

  private final int days;

  AgeUnit(int days) {
    this.days = days;
  }

  /** A number of days in this unit. */
  public double of(long numberOfDays) {
    return (double) numberOfDays / days;
  }

  /** A time in this unit as days. */
  public double days(double time) {
    return time * days;
  }

  /** The rate per unit that grows to {@code annualRate} in a year of 365.25 days. */
  public double rateFromAnnual(double annualRate) {
    return Math.expm1(Math.log1p(annualRate) * days / DAYS_PER_YEAR);
  }
}
