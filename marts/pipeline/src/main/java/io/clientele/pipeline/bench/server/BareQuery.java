package io.clientele.pipeline.bench.server;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Revenue per country of a period, asked through plain JDBC over the files of the release. */
final class BareQuery implements AutoCloseable {
  private static final String QUESTION =
      "select country, sum(revenue) as revenue from sales_daily"
          + " where sales_date between ? and ?"
          + " group by country order by revenue desc nulls last, country";

  private final Connection connection;
  private final LocalDate asOfDate;

  private BareQuery(Connection connection, LocalDate asOfDate) {
    this.connection = connection;
    this.asOfDate = asOfDate;
  }

  static BareQuery over(Path lake) throws IOException, SQLException {
    Release release =
        new ReleaseStore(new Lake(lake))
            .current()
            .orElseThrow(() -> new IOException("The lake " + lake + " has no release"));
    String files =
        release.table(TableName.gold("sales_daily")).orElseThrow().files().stream()
            .map(DataFile::path)
            .map(path -> "'" + lake.resolve(path).toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create view sales_daily as from read_parquet([" + files + "])");
    }
    return new BareQuery(connection, release.asOfDate());
  }

  /** The date that the release refers to. */
  LocalDate asOfDate() {
    return asOfDate;
  }

  /** The revenue of each country, the largest first. */
  List<Double> revenues(LocalDate from, LocalDate to) throws SQLException {
    List<Double> revenues = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
      statement.setObject(1, from);
      statement.setObject(2, to);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String country = rows.getString(1);
          BigDecimal revenue = rows.getBigDecimal(2);
          if (country != null && revenue != null) {
            revenues.add(revenue.doubleValue());
          }
        }
      }
    }
    return revenues;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
