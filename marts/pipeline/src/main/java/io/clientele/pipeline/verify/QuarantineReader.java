package io.clientele.pipeline.verify;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.Layer;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quarantine: it belongs to no release, because whoever corrects it needs it as it is.
 */
public final class QuarantineReader {
  private static final TableName RECORDS = new TableName(Layer.QUARANTINE, "record");
  private static final String SUMMARY =
      "select source, stream, reason, count(*) as row_count, sum(amount) as amount,"
          + " min(quarantined_at) as first_seen, max(quarantined_at) as last_seen"
          + " from record group by all order by all";
  private static final String ALL =
      "select source, stream, delivery_id, row_number, reason, field, value, message, amount, raw"
          + " from record order by delivery_number, row_number";

  private QuarantineReader() {}

  /** What was asked: column names and rows. */
  public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {
    public Answer {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** Counts and money by source, stream and reason. */
  public static Answer summary(Lake lake) throws IOException, SQLException {
    return ask(lake, SUMMARY);
  }

  /** Every refused record. */
  public static Answer records(Lake lake) throws IOException, SQLException {
    return ask(lake, ALL);
  }

  private static Answer ask(Lake lake, String sql) throws IOException, SQLException {
    Optional<TableVersion> table = new TableLedger(lake).version(RECORDS);
    if (table.isEmpty() || table.get().files().isEmpty()) {
      return new Answer(List.of("source", "stream", "reason", "row_count", "amount"), List.of());
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      statement.execute(
          "create view record as select * from read_parquet([" + files(lake, table.get()) + "])");
      try (ResultSet result = statement.executeQuery(sql)) {
        return answer(result);
      }
    }
  }

  private static String files(Lake lake, TableVersion table) {
    return table.files().stream()
        .map(DataFile::path)
        .map(path -> "'" + lake.root().resolve(path).toString().replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  private static Answer answer(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (result.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(result.getObject(i));
      }
      rows.add(row);
    }
    return new Answer(columns, rows);
  }
}
