package io.clientele.report.release;

import java.util.regex.Pattern;

/** One column with its declared type: {@code text, bigint, money, date, instant …}. */
public record ReleaseColumn(String name, String type, String description) {
  private static final Pattern NAME = Pattern.compile("_?[a-z][a-z0-9_]*");
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]*(\\(\\d+, ?\\d+\\))?");

  public ReleaseColumn {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Column name '" + name + "' is not snake_case");
    }
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException("Column " + name + " has the unknown type '" + type + "'");
    }
  }

  /** Whether values are amounts in the reporting currency. */
  public boolean isMoney() {
    return type.equals("money");
  }

  public boolean isNumber() {
    return isMoney()
        || type.equals("bigint")
        || type.equals("double")
        || type.startsWith("decimal");
  }

  /** The same type in DuckDB's words, for a table without files. */
  public String duckType() {
    return switch (type) {
      case "text" -> "VARCHAR";
      case "money" -> "DECIMAL(18,6)";
      case "instant" -> "TIMESTAMPTZ";
      case "text_map" -> "MAP(VARCHAR, VARCHAR)";
      default -> type.toUpperCase(java.util.Locale.ROOT);
    };
  }
}
