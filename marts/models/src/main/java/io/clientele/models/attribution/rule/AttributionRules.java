package io.clientele.models.attribution.rule;

/** Every rule. Add yours here. */
public final class AttributionRules {
  private AttributionRules() {}

  /** All to the first touch. */
  public static AttributionRule firstTouch() {
    return SingleTouch.FIRST;
  }

  /** All to the last touch. */
  public static AttributionRule lastTouch() {
    return SingleTouch.LAST;
  }

  /** All to the last touch that is not direct; to the last one when all are. */
  public static AttributionRule lastNonDirect() {
    return SingleTouch.LAST_NON_DIRECT;
  }

  /** All to the first touch that was paid for; to the last non-direct one when none was. */
  public static AttributionRule firstPaid() {
    return SingleTouch.FIRST_PAID;
  }

  /** All to the last touch that was paid for; to the last non-direct one when none was. */
  public static AttributionRule lastPaid() {
    return SingleTouch.LAST_PAID;
  }

  /** The same to every touch. */
  public static AttributionRule linear() {
    return Linear.EVEN;
  }

  /** The same to every distinct channel, which is the Shapley value of what paths bring in. */
  public static AttributionRule shapley() {
    return Shapley.EXACT;
  }

  /** Half as much to a touch that is one half-life older. */
  public static AttributionRule timeDecay(RuleSettings settings) {
    return new TimeDecay(settings.halfLifeDays());
  }

  /** Fixed shares to first and last touch, the rest evenly. */
  public static AttributionRule positionBased(RuleSettings settings) {
    return new PositionBased(settings.firstShare(), settings.lastShare());
  }

  /** 30 % each to first touch, lead and deal, the rest evenly. */
  public static AttributionRule wShaped() {
    return MilestoneRule.W_SHAPED;
  }

  /** 22.5 % each to first touch, lead, deal and close, the rest evenly. */
  public static AttributionRule fullPath() {
    return MilestoneRule.FULL_PATH;
  }
}
