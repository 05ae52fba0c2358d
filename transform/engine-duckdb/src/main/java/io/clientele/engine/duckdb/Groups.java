package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.GroupedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Streams the ordered rows of a query group by group to Java and its rows into a table. */
final class Groups {
  private final GroupedQuery query;
  private final Session session;

  Groups(GroupedQuery query, Session session) {
    this.query = query;
    this.session = session;
  }

  /** Runs the query on {@code connection} and hands every row that comes out to {@code output}. */
  void run(DuckDBConnection connection, RowTable output) throws SQLException {
    try {
      stream(connection, output);
    } catch (SQLException streamed) {
      requireSuccess();
      throw streamed;
    }
  }

  /** Computes the query as a whole: a streamed result loses the message of its error. */
  private void requireSuccess() throws SQLException {
    session.run("create or replace table internal.failed as " + Sql.unended(query.sql()));
    session.run("drop table internal.failed");
  }

  private void stream(DuckDBConnection connection, RowTable output) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(orderedQuery())) {
      int columns = rows.getMetaData().getColumnCount();
      int[] keys = keyColumns(rows);
      List<List<@Nullable Object>> group = new ArrayList<>();
      List<@Nullable Object> key = List.of();
      while (rows.next()) {
        List<@Nullable Object> row = Values.row(rows, columns);
        List<@Nullable Object> rowKey = key(row, keys);
        if (!group.isEmpty() && !rowKey.equals(key)) {
          apply(group, output);
          group = new ArrayList<>();
        }
        key = rowKey;
        group.add(row);
      }
      if (!group.isEmpty()) {
        apply(group, output);
      }
    }
  }

  private String orderedQuery() {
    Set<String> order = new LinkedHashSet<>(query.groupedBy());
    order.addAll(query.orderedBy());
    return "select * from " + Sql.nested(query.sql()) + " as grouped"
        + Sql.orderBy(List.copyOf(order));
  }

  private int[] keyColumns(ResultSet rows) throws SQLException {
    int[] keys = new int[query.groupedBy().size()];
    for (int key = 0; key < keys.length; key++) {
      keys[key] = rows.findColumn(query.groupedBy().get(key)) - 1;
    }
    return keys;
  }

  private static List<@Nullable Object> key(List<@Nullable Object> row, int[] keys) {
    List<@Nullable Object> key = new ArrayList<>(keys.length);
    for (int column : keys) {
      key.add(row.get(column));
    }
    return key;
  }

  private void apply(List<List<@Nullable Object>> group, RowTable output) throws SQLException {
    for (List<@Nullable Object> row : query.function().apply(group)) {
      output.add(row);
    }
  }
}
