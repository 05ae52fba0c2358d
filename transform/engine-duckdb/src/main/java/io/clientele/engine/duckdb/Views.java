package io.clientele.engine.duckdb;

import io.clientele.lakehouse.table.Column;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The names that queries may read. Each is a view; behind some stands a table of the session, which
 * goes with its view.
 */
final class Views {
  private final Session session;
  private final Map<String, String> tables = new ConcurrentHashMap<>();
  private final AtomicInteger made = new AtomicInteger();

  Views(Session session) {
    this.session = session;
  }

  /** What fills a new table with rows. */
  interface Rows {
    void into(RowTable table) throws SQLException;
  }

  void define(String view, String sql) throws SQLException {
    session.run("create or replace view " + Sql.view(view) + " as " + Sql.unended(sql));
    dropTable(view);
  }

  /** Computes a query, which may read the view's former meaning. */
  void compute(String view, String sql) throws SQLException {
    String table = nextTable();
    session.run("create table internal." + table + " as " + Sql.unended(sql));
    show(view, table);
  }

  /** Fills a table from Java. */
  void fill(String view, List<Column> columns, Rows rows) throws SQLException {
    String table = nextTable();
    session.run("create table internal." + table + "(" + Sql.definitions(columns) + ")");
    try (DuckDBConnection writing = session.beside();
        RowTable filled = new RowTable(writing, "internal", table, columns)) {
      rows.into(filled);
    } catch (SQLException | RuntimeException failure) {
      session.run("drop table internal." + table);
      throw failure;
    }
    show(view, table);
  }

  void drop(String view) throws SQLException {
    session.run("drop view if exists " + Sql.view(view));
    dropTable(view);
  }

  private String nextTable() {
    return "computed_" + made.incrementAndGet();
  }

  private void show(String view, String table) throws SQLException {
    define(view, "from internal." + table);
    tables.put(view, table);
  }

  private void dropTable(String view) throws SQLException {
    @Nullable String table = tables.remove(view);
    if (table != null) {
      session.run("drop table internal." + table);
    }
  }
}
