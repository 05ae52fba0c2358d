package io.clientele.lakehouse.engine;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.TableShape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes queries and commits Delta tables of one lake.
 *
 * <p>Queries are written in the SQL that both engines speak (see SHARED-SQL.md); Spark SQL in ANSI
 * mode says what they mean. Views live for the session; a view's name is {@code silver.x}, {@code
 * bronze.x}, {@code quarantine.x} or a plain name. Up to {@link #lanes} callers at a time, each
 * with views and tables of its own to make; {@code append} and {@code merge} take one caller at a
 * time. The caller holds the lake's writer lock when it calls a writing method.
 *
 * <p>Every writing method casts the query to the declared column types, compares the written
 * Parquet footers with the declared shape, makes files and log durable (force on file and folder)
 * and verifies the commit before it returns. Failures are {@link EngineException}s that name the
 * table and the step.
 */
public interface Engine extends AutoCloseable {
  /** {@code duckdb} or {@code spark}. */
  String name();

  /** How many queries it computes side by side with profit; at least 1. */
  int lanes();

  // ---- reading

  /** Makes exactly these files readable under {@code view}; replaces a view of that name. */
  void register(String view, TableVersion table);

  /** Makes an empty table of this shape readable under {@code view}. */
  void registerEmpty(String view, TableShape shape);

  /** Names a query. It is computed whenever it is read. */
  void define(String view, String sql);

  /** Names a query and computes it once for the session: for what is read several times. */
  void materialize(String view, String sql);

  /** Makes a few literal rows readable. Value types as in {@link GroupedFunction}. */
  void defineRows(String view, List<Column> columns, List<List<@Nullable Object>> rows);

  /** Runs Java over grouped rows and makes the result readable (computed once). */
  void defineGrouped(String view, GroupedQuery query);

  /** All rows of a query that returns few. Value types as in {@link GroupedFunction}. */
  List<List<@Nullable Object>> rows(String sql);

  /** Removes a view, if there is one, and what was materialized for it. */
  void drop(String view);

  // ---- writing

  /** The newest version in the table's Delta log, or empty when the table does not exist. */
  Optional<TableVersion> current(TableShape shape);

  /** The highest transaction number that {@code application} has committed to the table. */
  Optional<Long> lastTransaction(TableShape shape, String application);

  /** Appends delivered records in one commit, exactly once per transaction. */
  TableVersion append(TableShape shape, List<RecordSource> records, Transaction transaction);

  /** Appends the rows of a query in one commit, exactly once per transaction. */
  TableVersion append(TableShape shape, String sql, Transaction transaction);

  /** Replaces the whole table by the rows of a query, in one commit; creates it if needed. */
  TableVersion replace(TableShape shape, String sql);

  /**
   * Merges the rows of a query by the table's key in one commit: rows with a known key replace the
   * stored row, others are added. {@code sql} returns each key once.
   */
  TableVersion merge(TableShape shape, String sql);

  /**
   * Deletes files that no kept version names. {@code kept} are the versions that must stay
   * readable.
   */
  void vacuum(TableShape shape, List<TableVersion> kept);

  @Override
  void close();
}
