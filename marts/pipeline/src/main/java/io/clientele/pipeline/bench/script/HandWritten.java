package io.clientele.pipeline.bench.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the hand-written script through JDBC in one DuckDB, as an analyst would, and prints the
 * seconds of each section.
 *
 * <p>Arguments: the folder of the CSV files, the folder to write to, DuckDB's memory limit in
 * megabytes, the as-of date, and {@code all} or the one section to run.
 */
public final class HandWritten {
  private static final String SCRIPT = "/bench/hand-written.sql";

  private HandWritten() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Path out = Path.of(arguments[1]);
    for (String layer : List.of("bronze", "silver", "gold")) {
      Files.createDirectories(out.resolve(layer));
    }
    String wanted = arguments[4];
    Script script =
        Script.parse(
            text(),
            Map.of(
                "data", literal(arguments[0]),
                "out", literal(out.toString()),
                "memory", Long.parseLong(arguments[2]) + "MiB",
                "as_of_date", LocalDate.parse(arguments[3]).toString(),
                "temporary", literal(out.resolve("temporary").toString())));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, List<String>> section : script.sections().entrySet()) {
        String name = section.getKey();
        if (wanted.equals("all") || name.equals("settings") || name.equals(wanted)) {
          System.out.printf(
              Locale.ROOT, "%s %.3f%n", name, seconds(statement, name, section.getValue()));
        }
      }
    }
  }

  private static double seconds(Statement statement, String section, List<String> queries)
      throws SQLException {
    long start = System.nanoTime();
    for (String query : queries) {
      try {
        statement.execute(query);
      } catch (SQLException wrong) {
        throw new SQLException(
            "section " + section + ": " + wrong.getMessage() + "\n" + query, wrong);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static String text() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HandWritten.class.getResourceAsStream(SCRIPT), SCRIPT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String literal(String path) {
    return path.replace("'", "''");
  }
}
