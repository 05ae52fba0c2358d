package io.clientele.pipeline.bench.script;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the tables of a release and those of the script compare.
 *
 * @param compared tables that both have
 * @param differences sentences with both numbers
 * @param onlyByRun tables with rows that the script does not make
 */
public record Comparison(List<String> compared, List<String> differences, List<String> onlyByRun) {

  /** Both sides check themselves, each by rules of its own. */
  private static final Set<String> NOT_SHARED = Set.of("gold.reconciliation");

  /** Compares row counts and sums of money for every table that the script wrote. */
  public static Comparison of(Path lake, Path scriptOut) throws IOException {
    Release release = release(lake);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return compare(connection, release, lake, scriptOut);
    } catch (SQLException broken) {
      throw new IOException("Comparing run and script failed: " + broken.getMessage(), broken);
    }
  }

  /** The date that the current release of a lake refers to. */
  public static LocalDate asOfDate(Path lake) throws IOException {
    return release(lake).asOfDate();
  }

  private static Release release(Path lake) throws IOException {
    return new ReleaseStore(new Lake(lake))
        .current()
        .orElseThrow(() -> new IOException("The lake " + lake + " has no release"));
  }

  private static Comparison compare(
      Connection connection, Release release, Path lake, Path scriptOut)
      throws IOException, SQLException {
    List<String> compared = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (String table : tablesOf(scriptOut)) {
      TableName name = TableName.parse(table);
      if (NOT_SHARED.contains(table) || release.unpinned().contains(name.table())) {
        continue;
      }
      Path file = scriptOut.resolve(table.replace('.', '/') + ".parquet");
      Release.Table made =
          release
              .table(name)
              .orElseThrow(
                  () -> new IOException("The script makes " + table + ", the run does not"));
      compared.add(table);
      differences.addAll(
          totals(connection, files(lake, made))
              .differences(table, totals(connection, List.of(file))));
    }
    List<String> onlyByRun =
        release.tables().stream()
            .filter(table -> table.rows() > 0)
            .map(table -> table.name().toString())
            .filter(table -> !compared.contains(table))
            .sorted()
            .toList();
    return new Comparison(List.copyOf(compared), List.copyOf(differences), onlyByRun);
  }

  private static List<String> tablesOf(Path scriptOut) throws IOException {
    List<String> tables = new ArrayList<>();
    for (String layer : List.of("silver", "gold")) {
      try (Stream<Path> files = Files.list(scriptOut.resolve(layer))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".parquet"))
            .map(name -> layer + "." + name.substring(0, name.length() - ".parquet".length()))
            .forEach(tables::add);
      }
    }
    tables.sort(null);
    return tables;
  }

  private static List<Path> files(Path lake, Release.Table table) {
    return table.files().stream().map(DataFile::path).map(lake::resolve).toList();
  }

  private static Totals totals(Connection connection, List<Path> files) throws SQLException {
    if (files.isEmpty()) {
      return new Totals(0, Map.of());
    }
    String from =
        files.stream()
            .map(file -> "'" + file.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", ", " from read_parquet([", "])"));
    try (Statement statement = connection.createStatement()) {
      List<String> columns = decimals(statement, from);
      StringBuilder sql = new StringBuilder("select count(*)");
      for (String column : columns) {
        sql.append(", sum(\"").append(column).append("\")");
      }
      try (ResultSet row = statement.executeQuery(sql.append(from).toString())) {
        row.next();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
          BigDecimal sum = row.getBigDecimal(i + 2);
          if (sum != null) {
            sums.put(columns.get(i), sum);
          }
        }
        return new Totals(row.getLong(1), sums);
      }
    }
  }

  private static List<String> decimals(Statement statement, String from) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet described = statement.executeQuery("describe select *" + from)) {
      while (described.next()) {
        if (described.getString("column_type").startsWith("DECIMAL")) {
          columns.add(described.getString("column_name"));
        }
      }
    }
    return columns;
  }
}
