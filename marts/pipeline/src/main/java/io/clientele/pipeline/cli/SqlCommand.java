package io.clientele.pipeline.cli;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.report.database.ReleaseReader;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a release with one question. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {
      "Asks a release one question in SQL and prints the answer.",
      "Gold tables stand by their plain name (sales_daily), silver ones as silver.NAME."
    })
final class SqlCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Parameters(paramLabel = "SELECT", description = "The question.")
  private String question;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private ResultFormat format;

  @Option(names = "--release", paramLabel = "ID", description = "A kept release.")
  private @Nullable Long release;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The newest release whose figures are as of this date or earlier.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() throws IOException {
    Lake lake = options.lake();
    try (ReleaseReader reader = open(lake)) {
      reader.requireQuery(question);
      try (Statement statement = reader.connection().createStatement();
          ResultSet result = statement.executeQuery(question)) {
        System.out.print(print(result));
      }
      return ExitCode.DONE;
    } catch (SQLException wrong) {
      System.err.println("clientele: " + firstSentence(wrong));
      return ExitCode.FAILED;
    }
  }

  private ReleaseReader open(Lake lake) throws IOException, SQLException {
    if (release != null) {
      return ReleaseReader.open(lake.root(), release);
    }
    return asOf == null
        ? ReleaseReader.open(lake.root())
        : ReleaseReader.open(lake.root(), newestUntil(lake, asOf));
  }

  private static long newestUntil(Lake lake, LocalDate date) throws IOException {
    ReleaseStore store = new ReleaseStore(lake);
    Long found = null;
    for (long id : store.ids()) {
      Release candidate = store.read(id);
      if (!candidate.asOfDate().isAfter(date)) {
        found = id;
      }
    }
    if (found == null) {
      throw new IOException(
          "No kept release is as of " + date + " or earlier; 'clientele releases' lists them.");
    }
    return found;
  }

  private String print(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (result.next()) {
      List<@Nullable Object> row = new ArrayList<>(names.size());
      for (int i = 1; i <= names.size(); i++) {
        row.add(result.getObject(i));
      }
      rows.add(row);
    }
    return format.print(names, rows);
  }

  /** DuckDB adds stack traces and hints below an empty line. */
  private static String firstSentence(SQLException wrong) {
    String message = wrong.getMessage() == null ? wrong.toString() : wrong.getMessage();
    int end = message.indexOf("\n\n");
    return end < 0 ? message : message.substring(0, end);
  }
}
