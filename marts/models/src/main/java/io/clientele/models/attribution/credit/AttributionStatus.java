package io.clientele.models.attribution.credit;

import java.util.Locale;

/** What came of one model. */
public enum AttributionStatus {
  /** There are credits. */
  OK,
  /** The input lacks what the model needs. */
  NOT_OFFERED,
  /** Fewer conversions than the settings ask for. */
  TOO_FEW_CONVERSIONS,
  /** No channel changes anything: nothing converts, or the chain is too large. */
  NOT_IDENTIFIED,
  /** There is no usable path. */
  NO_DATA;

  /** The name as stored in a table, such as {@code not_identified}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
