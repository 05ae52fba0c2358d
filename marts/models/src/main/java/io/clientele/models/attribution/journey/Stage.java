package io.clientele.models.attribution.journey;

/** A step of a sale between the first touch and the conversion. */
public enum Stage {
  /** The person became a lead. */
  LEAD,
  /** A deal was opened. */
  DEAL
}
