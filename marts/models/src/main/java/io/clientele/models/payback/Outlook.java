package io.clientele.models.payback;

import java.util.Locale;

/** What the simulated futures say about the return of a cost. */
public enum Outlook {
  /** Nine futures in ten bring it back within the horizon. */
  EXPECTED,
  /** More than one in ten brings it back, and more than one in ten does not. */
  POSSIBLE,
  /** At most one in ten brings it back. */
  UNLIKELY;

  /** The name as stored in a table, such as {@code unlikely}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
