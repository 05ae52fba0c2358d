package io.clientele.report.database;

import static java.util.stream.Collectors.joining;

import io.clientele.report.release.ReleaseTable;
import java.nio.file.Path;

/** The declaration of one table over exactly the files of its release. */
final class TableViews {
  private TableViews() {}

  static String declare(Path lake, String schema, ReleaseTable table) {
    return "CREATE OR REPLACE VIEW "
        + SqlLiteral.name(schema)
        + "."
        + SqlLiteral.name(table.name())
        + " AS "
        + (table.files().isEmpty() ? empty(table) : files(lake, table));
  }

  private static String files(Path lake, ReleaseTable table) {
    String list =
        table.files().stream()
            .map(file -> SqlLiteral.text(lake.resolve(file.path()).toString()))
            .collect(joining(", ", "[", "]"));
    String columns =
        table.columns().stream()
            .map(column -> SqlLiteral.name(column.name()))
            .collect(joining(", "));
    return "SELECT "
        + columns
        + " FROM read_parquet("
        + list
        + ", hive_partitioning = false, union_by_name = false)";
  }

  private static String empty(ReleaseTable table) {
    return table.columns().stream()
        .map(
            column ->
                "CAST(NULL AS " + column.duckType() + ") AS " + SqlLiteral.name(column.name()))
        .collect(joining(", ", "SELECT ", " WHERE false"));
  }
}
