package io.clientele.silver.staging;

import io.clientele.lakehouse.table.ColumnType;

/** How a missing value of each type is written in the SQL that both engines speak. */
public final class Nulls {
  private Nulls() {}

  public static String of(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> "cast(null as string)";
      case INSTANT -> "instant(cast(null as string))";
      case TEXT_MAP -> "json_map(cast(null as string))";
      case DECIMAL -> "cast(null as decimal(%d, %d))".formatted(type.precision(), type.scale());
      case BIGINT, DOUBLE, BOOLEAN, DATE -> "cast(null as " + type + ")";
    };
  }
}
