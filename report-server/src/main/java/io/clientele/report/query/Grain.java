package io.clientele.report.query;

/** How fine a time axis is. */
public enum Grain {
  NONE,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR
}
