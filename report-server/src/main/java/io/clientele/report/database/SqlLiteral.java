package io.clientele.report.database;

/** Text and names as DuckDB writes them, for declarations where nothing can be bound. */
final class SqlLiteral {
  private SqlLiteral() {}

  static String text(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A path cannot hold a zero character");
    }
    return "'" + value.replace("'", "''") + "'";
  }

  static String name(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
