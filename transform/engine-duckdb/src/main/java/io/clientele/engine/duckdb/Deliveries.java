package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBFunctions;

/**
 * Makes delivered records readable by a query. Their constants stand in the query's text: they go
 * through Java once per delivery and not once per record.
 */
final class Deliveries {
  private final Session session;
  private final int threads;
  private int opened;

  Deliveries(Session session, int threads) {
    this.session = session;
    this.threads = threads;
  }

  /** Opens the records of one append. */
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
  final class Query {
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
      return shape.columns().stream()
          .map(column -> value(column) + " as " + Sql.quoted(column.name()))
          .collect(Collectors.joining(", ", "select ", " from " + function + "() as record"));
    }

    private String value(Column column) {
      boolean isRecord = recordColumns.contains(column.name());
      boolean isConstant = constantColumns.contains(column.name());
      String record = "cast(record." + Sql.quoted(column.name()) + " as " + type(column) + ")";
      if (isRecord && isConstant) {
        return "coalesce(" + record + ", " + constant(column) + ")";
      }
      return isRecord ? record : constant(column);
    }

    /** One value for all deliveries, or a list from which each takes its own. */
    private String constant(Column column) {
      List<String> values =
          records.stream().map(source -> literal(source, column.name())).distinct().toList();
      if (values.size() == 1) {
        return "cast(" + values.get(0) + " as " + type(column) + ")";
      }
      return records.stream()
          .map(source -> literal(source, column.name()))
          .collect(
              Collectors.joining(
                  ", ",
                  "cast([",
                  "] as " + type(column) + "[])[record." + RecordTable.SOURCE_INDEX + " + 1]"));
    }

    private static String literal(RecordSource source, String column) {
      int at = source.constantColumns().indexOf(column);
      return at < 0 ? "null" : Sql.literal(source.constants().get(at));
    }

    private static String type(Column column) {
      return Sql.type(column.type());
    }
  }
}
