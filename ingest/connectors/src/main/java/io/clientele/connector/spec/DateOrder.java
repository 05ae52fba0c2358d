package io.clientele.connector.spec;

/** In which order a numeric date names its parts. */
public enum DateOrder {
  /** Decided by the dates of the file; a file that could be read both ways is refused. */
  AUTO,
  DAY_FIRST,
  MONTH_FIRST,
  YEAR_FIRST
}
