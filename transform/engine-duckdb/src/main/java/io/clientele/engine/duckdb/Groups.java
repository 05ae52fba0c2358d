package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.GroupedQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * Streams the ordered rows of a query group by group to Java and what comes out into a table.
 *
 * <p>The driver ends a streamed result without an error when its query fails halfway. So the query
 * is computed into a table first, and the rows that were streamed from it are counted.
 */
final class Groups {
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final GroupedQuery query;
  private final Session session;
  private final String rows = "internal.rows_to_group_" + RUNS.incrementAndGet();

  Groups(GroupedQuery query, Session session) {
    this.query = query;
    this.session = session;
  }

  void run(RowTable output) throws SQLException {
    session.run("create table " + rows + " as " + Sql.unended(query.sql()));
    try (DuckDBConnection reading = session.beside();
        DuckDBPreparedStatement statement = reading.prepare(orderedRows());
        DuckDBChunkedResult result = statement.query()) {
      long expected = session.number("select count(*) from " + rows);
      long read = stream(result, output);
      if (read != expected) {
        throw new EngineException(
            "only "
                + read
                + " of "
                + expected
                + " rows could be read in order; give DuckDB more"
                + " memory");
      }
    } finally {
      session.run("drop table if exists " + rows);
    }
  }

  private String orderedRows() {
    Set<String> order = new LinkedHashSet<>(query.groupedBy());
    order.addAll(query.orderedBy());
    return "from " + rows + Sql.orderBy(List.copyOf(order));
  }

  private long stream(DuckDBChunkedResult result, RowTable output) throws SQLException {
    int[] keys = keyColumns(result);
    List<List<@Nullable Object>> group = new ArrayList<>();
    List<@Nullable Object> key = List.of();
    long read = 0;
    while (result.nextChunk()) {
      for (List<@Nullable Object> row : ChunkRows.of(result)) {
        List<@Nullable Object> rowKey = key(row, keys);
        if (!group.isEmpty() && !rowKey.equals(key)) {
          apply(group, output);
          group = new ArrayList<>();
        }
        key = rowKey;
        group.add(row);
        read++;
      }
    }
    if (!group.isEmpty()) {
      apply(group, output);
    }
    return read;
  }

  private int[] keyColumns(DuckDBChunkedResult result) {
    List<String> names = new ArrayList<>();
    for (long column = 0; column < result.columnCount(); column++) {
      names.add(result.columnName(column));
    }
    return query.groupedBy().stream().mapToInt(names::indexOf).toArray();
  }

  private static List<@Nullable Object> key(List<@Nullable Object> row, int[] keys) {
    List<@Nullable Object> key = new ArrayList<>(keys.length);
    for (int column : keys) {
      key.add(row.get(column));
    }
    return key;
  }

  private void apply(List<List<@Nullable Object>> group, RowTable output) throws SQLException {
    output.add(query.function().apply(group));
  }
}
