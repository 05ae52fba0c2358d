package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;

/** Makes delivered records readable by a query, without their constants going through Java. */
final class Deliveries {
  private static final String CONSTANTS = "internal.record_constants";

  private final Session session;
  private final int threads;
  private int opened;

  Deliveries(Session session, int threads) {
    this.session = session;
    this.threads = threads;
  }

  /** Opens the records of one append; the query is good until it is closed. */
  Query open(TableShape shape, List<RecordSource> records) throws SQLException {
    Query query = new Query(shape, records);
    query.prepare();
    return query;
  }

  /** What is done with the query text. */
  interface Use {
    TableVersion with(String sql) throws SQLException, IOException;
  }

  /** The records of one append as rows of a table's shape. */
  final class Query implements AutoCloseable {
    private final TableShape shape;
    private final List<RecordSource> records;
    private final List<String> recordColumns;
    private final List<String> constantColumns;
    private final RecordTable table;
    private final String function = "delivered_records_" + ++opened;

    private Query(TableShape shape, List<RecordSource> records) {
      this.shape = shape;
      this.records = records;
      Set<String> filled = new LinkedHashSet<>();
      Set<String> constant = new LinkedHashSet<>();
      for (RecordSource source : records) {
        filled.addAll(source.recordColumns());
        constant.addAll(source.constantColumns());
      }
      this.recordColumns = List.copyOf(filled);
      this.constantColumns = List.copyOf(constant);
      this.table = new RecordTable(records, recordColumns, threads);
    }

    private void prepare() throws SQLException {
      requireDeclared();
      List<Column> columns = new ArrayList<>();
      columns.add(Column.of(RecordTable.SOURCE_INDEX, ColumnType.BIGINT));
      constantColumns.forEach(column -> columns.add(Column.of(column, ColumnType.TEXT)));
      session.run(
          "create or replace table " + CONSTANTS + "(" + Sql.definitions(columns) + ")");
      try (RowTable constants =
          new RowTable(session.connection(), "internal", "record_constants", columns)) {
        for (int source = 0; source < records.size(); source++) {
          constants.add(constants(source));
        }
      }
      try (var builder = DuckDBFunctions.tableFunction()) {
        builder.withName(function).withFunction(table).register(session.connection());
      }
    }

    private void requireDeclared() {
      List<String> undeclared = new ArrayList<>(recordColumns);
      undeclared.addAll(constantColumns);
      undeclared.removeAll(shape.columnNames());
      if (!undeclared.isEmpty()) {
        throw new EngineException(
            shape.name() + ": append: the records bring undeclared columns " + undeclared);
      }
    }

    private List<@Nullable Object> constants(int source) {
      RecordSource given = records.get(source);
      List<@Nullable Object> row = new ArrayList<>();
      row.add((long) source);
      for (String column : constantColumns) {
        int at = given.constantColumns().indexOf(column);
        row.add(at < 0 ? null : given.constants().get(at));
      }
      return row;
    }

    /** Runs something with the query; a reader's own failure is the cause of what is thrown. */
    TableVersion run(Use use) throws SQLException, IOException {
      try {
        return use.with(sql());
      } catch (SQLException failure) {
        Exception stopped = table.failure();
        if (stopped == null) {
          throw failure;
        }
        throw new EngineException(
            shape.name() + ": append: reading the records failed: " + stopped.getMessage(),
            stopped);
      }
    }

    private String sql() {
      String columns =
          shape.columns().stream()
              .map(column -> value(column) + " as " + Sql.quoted(column.name()))
              .collect(Collectors.joining(", "));
      return "select " + columns + " from " + function + "() as record join " + CONSTANTS
          + " as constant using (" + RecordTable.SOURCE_INDEX + ")";
    }

    private String value(Column column) {
      String name = Sql.quoted(column.name());
      boolean isRecord = recordColumns.contains(column.name());
      boolean isConstant = constantColumns.contains(column.name());
      String text =
          isRecord && isConstant
              ? "coalesce(record." + name + ", constant." + name + ")"
              : isRecord ? "record." + name : isConstant ? "constant." + name : "null";
      return "cast(" + text + " as " + Sql.type(column.type()) + ")";
    }

    @Override
    public void close() throws SQLException {
      session.run("drop table if exists " + CONSTANTS);
    }
  }
}
