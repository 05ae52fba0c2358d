package io.clientele.models.attribution.credit;

/** What the input must carry for a model to mean anything. */
public enum Need {
  /** Channels in order, which every input has. */
  PATHS(""),
  /** At least one touch that is direct. */
  DIRECT_VISITS("no touch is known to be direct; name such a channel direct"),
  /** At least one touch that was paid for. */
  PAID_TOUCHES("no touch is known to be paid for; name such channels paid_search or the like"),
  /** The time of each touch. */
  TIMES("paths with counts have no times; give touches"),
  /** The creation of leads or deals. */
  STAGES("no creation of a lead or deal is known; give stages with the touches");

  private final String remedy;

  Need(String remedy) {
    this.remedy = remedy;
  }

  /** What to say when it is missing. */
  public String remedy() {
    return remedy;
  }
}
