package io.clientele.report.measure;

/** What a figure counts; decides how it is printed. */
public enum Unit {
  /** An amount in the reporting currency. */
  MONEY,
  /** How many. */
  COUNT,
  /** A part of a whole, 1 = 100 %. */
  SHARE,
  /** How many times over, like revenue per unit of cost. */
  FACTOR,
  DAYS,
  MINUTES,
  NUMBER
}
