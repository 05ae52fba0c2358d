package io.clientele.pipeline.demo.crm;

/**
 * The stages of the sales process.
 *
 * <p>Two faults are built in: {@link #PROPOSAL} and {@link #OFFER_SENT} mean the same, and nobody
 * leaves {@link #ON_HOLD}.
 */
public enum Stage {
  QUALIFICATION("Qualification", 10, "Pipeline"),
  NEEDS_ANALYSIS("Needs Analysis", 20, "Pipeline"),
  PROPOSAL("Proposal", 50, "BestCase"),
  OFFER_SENT("Offer Sent", 55, "BestCase"),
  ON_HOLD("On Hold", 30, "Pipeline"),
  NEGOTIATION("Negotiation", 75, "Forecast"),
  CLOSED_WON("Closed Won", 100, "Closed"),
  CLOSED_LOST("Closed Lost", 0, "Omitted");

  private final String label;
  private final int percent;
  private final String forecastCategory;

  Stage(String label, int percent, String forecastCategory) {
    this.label = label;
    this.percent = percent;
    this.forecastCategory = forecastCategory;
  }

  public String label() {
    return label;
  }

  /** The default probability of winning, in percent. */
  public int percent() {
    return percent;
  }

  public String forecastCategory() {
    return forecastCategory;
  }

  /** True from the first offer on, when the amount is no guess any more. */
  boolean isPriced() {
    return percent >= PROPOSAL.percent || isClosed();
  }

  public boolean isWon() {
    return this == CLOSED_WON;
  }

  public boolean isClosed() {
    return this == CLOSED_WON || this == CLOSED_LOST;
  }
}
