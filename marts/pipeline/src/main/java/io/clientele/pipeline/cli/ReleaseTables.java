package io.clientele.pipeline.cli;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.report.database.ReleaseReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole small tables of the current release, for commands that list them. */
final class ReleaseTables {
  private ReleaseTables() {}

  /** The columns of a gold table, ordered by the first of them. */
  static List<List<@Nullable Object>> read(Lake lake, String table, List<String> columns)
      throws SQLException {
    String names = String.join(", ", columns);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (ReleaseReader reader = ReleaseReader.open(lake.root());
        Statement statement = reader.connection().createStatement();
        ResultSet result =
            statement.executeQuery("select " + names + " from " + table + " order by all")) {
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
