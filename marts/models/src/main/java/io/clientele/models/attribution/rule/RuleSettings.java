package io.clientele.models.attribution.rule;

/**
 * The numbers that rules leave open.
 *
 * @param halfLifeDays time decay: days after which a touch weighs half as much
 * @param firstShare position based: what the first touch gets
 * @param lastShare position based: what the last touch gets
 */
public record RuleSettings(double halfLifeDays, double firstShare, double lastShare) {

  public RuleSettings {
    if (!(halfLifeDays > 0)) {
      throw new IllegalArgumentException(
          "Half-life is " + halfLifeDays + " days; give a positive number such as 7");
    }
    if (!(firstShare >= 0 && lastShare >= 0)
        || firstShare + lastShare > 1
        || firstShare + lastShare == 0) {
      throw new IllegalArgumentException(
          "First and last touch get "
              + firstShare
              + " and "
              + lastShare
              + "; give shares that together are above 0 and at most 1");
    }
  }

  /** Half-life of seven days; 40 % to the first and to the last touch. */
  public static RuleSettings standard() {
    return new RuleSettings(7, 0.4, 0.4);
  }
}
