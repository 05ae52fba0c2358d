package io.clientele.engine.duckdb;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableShape;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of DuckDB's SQL. */
final class Sql {
  private Sql() {}

  /** DuckDB's name of a declared type, as its own catalogue and Parquet reader spell it. */
  static String type(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> "VARCHAR";
      case BIGINT -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case INSTANT -> "TIMESTAMP WITH TIME ZONE";
      case DECIMAL -> "DECIMAL(" + type.precision() + "," + type.scale() + ")";
      case TEXT_MAP -> "MAP(VARCHAR, VARCHAR)";
    };
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String quoted(Collection<String> identifiers) {
    return identifiers.stream().map(Sql::quoted).collect(Collectors.joining(", "));
  }

  static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  /** The name of a view: {@code silver.customer} with its schema, or a plain name. */
  static String view(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? quoted(name)
        : quoted(name.substring(0, dot)) + "." + quoted(name.substring(dot + 1));
  }

  /** A query without the semicolon behind which nothing could follow. */
  static String unended(String query) {
    String text = query.strip();
    while (text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text;
  }

  /** A query in brackets; the line end closes a comment in its last line. */
  static String nested(String query) {
    return "(\n" + unended(query) + "\n)";
  }

  /** The declared columns, each cast to its declared type, out of a query. */
  static String castTo(TableShape shape, String query) {
    return "select " + castColumns(shape) + " from " + nested(query) + " as computed";
  }

  /**
   * The same, and behind them what the query gives beside: nothing, or else the written file has a
   * column too many.
   */
  static String castAndRest(TableShape shape, String query) {
    String rest = "* exclude (" + quoted(shape.columnNames()) + ")";
    return "select " + castColumns(shape) + ", " + rest + " from " + nested(query) + " as computed";
  }

  private static String castColumns(TableShape shape) {
    return shape.columns().stream().map(Sql::castColumn).collect(Collectors.joining(", "));
  }

  private static String castColumn(Column column) {
    String name = quoted(column.name());
    return "cast(" + name + " as " + type(column.type()) + ") as " + name;
  }

  /** Column definitions of a table or an empty view. */
  static String definitions(List<Column> columns) {
    return columns.stream()
        .map(column -> quoted(column.name()) + " " + type(column.type()))
        .collect(Collectors.joining(", "));
  }

  static String emptyRows(List<Column> columns) {
    return "select "
        + columns.stream()
            .map(each -> "cast(null as " + type(each.type()) + ") as " + quoted(each.name()))
            .collect(Collectors.joining(", "))
        + " where false";
  }

  /** Reads exactly these files, which hold one shape. */
  static String files(List<Path> files) {
    return "read_parquet("
        + paths(files)
        + ", hive_partitioning = false, union_by_name = false, filename = true)";
  }

  static String paths(List<Path> files) {
    return files.stream()
        .map(file -> literal(file.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  static String orderBy(List<String> columns) {
    return columns.isEmpty()
        ? ""
        : columns.stream()
            .map(column -> quoted(column) + " nulls first")
            .collect(Collectors.joining(", ", " order by ", ""));
  }
}
