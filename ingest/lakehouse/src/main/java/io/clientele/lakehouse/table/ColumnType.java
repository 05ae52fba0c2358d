package io.clientele.lakehouse.table;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's declared type, written {@code text, bigint, double, boolean, date, instant, money,
 * decimal(p,s)} or {@code text_map}.
 *
 * <p>{@code money} is {@code decimal(18,6)}. An {@code instant} is TIMESTAMP WITH TIME ZONE in
 * DuckDB, TIMESTAMP in Spark and TIMESTAMP_MICROS in Parquet, always in UTC.
 */
public record ColumnType(Kind kind, int precision, int scale) {
  /** The kinds of type that both engines and Parquet hold without loss. */
  public enum Kind {
    TEXT,
    BIGINT,
    DOUBLE,
    BOOLEAN,
    DATE,
    INSTANT,
    DECIMAL,
    TEXT_MAP
  }

  public static final ColumnType TEXT = new ColumnType(Kind.TEXT, 0, 0);
  public static final ColumnType BIGINT = new ColumnType(Kind.BIGINT, 0, 0);
  public static final ColumnType DOUBLE = new ColumnType(Kind.DOUBLE, 0, 0);
  public static final ColumnType BOOLEAN = new ColumnType(Kind.BOOLEAN, 0, 0);
  public static final ColumnType DATE = new ColumnType(Kind.DATE, 0, 0);
  public static final ColumnType INSTANT = new ColumnType(Kind.INSTANT, 0, 0);
  public static final ColumnType MONEY = new ColumnType(Kind.DECIMAL, 18, 6);
  public static final ColumnType TEXT_MAP = new ColumnType(Kind.TEXT_MAP, 0, 0);

  private static final Map<String, ColumnType> BY_NAME =
      Map.of(
          "text", TEXT,
          "bigint", BIGINT,
          "double", DOUBLE,
          "boolean", BOOLEAN,
          "date", DATE,
          "instant", INSTANT,
          "money", MONEY,
          "text_map", TEXT_MAP);
  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,2}),\\s*(\\d{1,2})\\)");

  public ColumnType {
    if (kind == Kind.DECIMAL && (precision < 1 || precision > 38 || scale > precision)) {
      throw new IllegalArgumentException(
          "decimal(" + precision + "," + scale + ") is not a type; write decimal(18,6)");
    }
  }

  public static ColumnType parse(String text) {
    ColumnType named = BY_NAME.get(text);
    if (named != null) {
      return named;
    }
    Matcher decimal = DECIMAL.matcher(text);
    if (!decimal.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a column type; use text, bigint, double, boolean, date, instant,"
              + " money, decimal(p,s) or text_map");
    }
    return new ColumnType(
        Kind.DECIMAL, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
  }

  @Override
  public String toString() {
    if (equals(MONEY)) {
      return "money";
    }
    return kind == Kind.DECIMAL
        ? "decimal(" + precision + "," + scale + ")"
        : kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
