package io.clientele.models.forecast.series;

/**
 * What a period without an observation means, between the first observation and the last period.
 */
public enum GapRule {
  /** Nothing happened: sales, orders, calls of a period whose source was loaded. */
  ZERO,
  /** Not measured: a straight line between the neighbours, the last value at the end. */
  INTERPOLATE
}
