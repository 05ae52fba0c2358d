package io.clientele.report.measure;

import static java.util.Objects.requireNonNull;

/**
 * One figure, defined once.
 *
 * @param expression an SQL aggregate over the columns of its mart
 * @param additive whether it may be added up over the values of a dimension
 */
public record Measure(
    String name,
    String label,
    String expression,
    Unit unit,
    String summary,
    boolean additive,
    Better better) {

  public Measure {
    requireNonNull(name);
    requireNonNull(label);
    requireNonNull(expression);
    requireNonNull(unit);
    requireNonNull(summary);
    requireNonNull(better);
  }

  /** The columns that the expression reads. */
  public java.util.Set<String> columns() {
    return ExpressionColumns.of(expression);
  }
}
