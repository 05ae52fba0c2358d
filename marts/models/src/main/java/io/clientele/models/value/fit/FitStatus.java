package io.clientele.models.value.fit;

import java.util.Locale;

/** What a reader may think of fitted parameters. */
public enum FitStatus {
  /** The maximum of the likelihood was found, and the data determine it. */
  OK,
  /** Too few customers with repeat orders; nothing was fitted. */
  TOO_FEW_CUSTOMERS,
  /** The search ended without a maximum; the parameters are where it stopped. */
  NOT_CONVERGED,
  /** The data leave a parameter open, or it ran away to zero or infinity. */
  NOT_DETERMINED,
  /** Nothing usable. */
  NO_DATA;

  /** The name as stored in a table, such as {@code not_converged}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
