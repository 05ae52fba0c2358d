package io.clientele.lakehouse.table;

import java.util.Locale;

/** The layers that hold tables. Each has one writer. */
public enum Layer {
  /** Delivered records as text, with where they came from. */
  BRONZE,
  /** Refused records with reason, place and the money they carried. */
  QUARANTINE,
  /** Typed, deduplicated, resolved things and events. */
  SILVER,
  /** Answers to business questions at a declared grain. */
  GOLD;

  /** The name as it stands in SQL and in the lake's folders. */
  public String schema() {
    return name().toLowerCase(Locale.ROOT);
  }
}
