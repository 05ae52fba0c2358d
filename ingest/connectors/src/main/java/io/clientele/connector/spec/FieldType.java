package io.clientele.connector.spec;

import io.clientele.lakehouse.table.ColumnType;

/** What a delivered text means. */
public enum FieldType {
  TEXT(ColumnType.TEXT),
  INTEGER(ColumnType.BIGINT),
  /** At most twelve digits before the point and six after it. */
  DECIMAL(ColumnType.MONEY),
  /** A number with or without a percent sign; 65.28% is 0.6528. */
  PERCENT(ColumnType.DOUBLE),
  DATE(ColumnType.DATE),
  INSTANT(ColumnType.INSTANT),
  BOOLEAN(ColumnType.BOOLEAN);

  private final ColumnType column;

  FieldType(ColumnType column) {
    this.column = column;
  }

  /** The type that the field has in staging queries. */
  public ColumnType column() {
    return column;
  }
}
