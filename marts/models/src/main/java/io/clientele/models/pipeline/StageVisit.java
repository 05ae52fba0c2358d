package io.clientele.models.pipeline;

/**
 * How a deal fared after it had reached a stage.
 *
 * @param stage the stage
 * @param amount what the deal was worth; 0 when not known
 * @param days from reaching the stage to the deal's end, or to today while it is open
 * @param outcome how it ended
 */
public record StageVisit(String stage, double amount, long days, Outcome outcome) {
  /** The end of a deal; an open one has none yet. */
  public enum Outcome {
    WON,
    LOST,
    OPEN
  }

  public StageVisit {
    if (days < 0) {
      throw new IllegalArgumentException("A stage is reached before the deal ends, not " + days);
    }
  }
}
