package io.clientele.report.query;

/** What a filter may ask of a field. */
public enum Operator {
  /** Equal to one of the values; an empty text stands for "no value". */
  IS,
  /** Between the first and the second value, both included; rows without a value drop out. */
  BETWEEN,
  /** Contains the value, whatever the case. */
  CONTAINS
}
