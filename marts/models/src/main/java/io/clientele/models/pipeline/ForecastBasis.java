package io.clientele.models.pipeline;

import java.util.Locale;

/** Where the chance of a deal comes from. */
public enum ForecastBasis {
  /** What became of earlier deals that had reached the same stage. */
  STAGE_HISTORY,
  /** The probability that the CRM gives, because nothing tells when the stage was reached. */
  CRM_PROBABILITY,
  /** What became of earlier deals of the pipeline, whatever their stage. */
  PIPELINE_RATE;

  /** The name as stored in a table, such as {@code stage_history}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
