package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.TableShape;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine contract on DuckDB and Delta Kernel, in this process. */
final class DuckDbEngine implements Engine {
  static final String NAME = "duckdb";

  private final Lake lake;
  private final Session session;
  private final Tables tables;
  private final Deliveries deliveries;
  private final Views views;
  private final int threads;

  DuckDbEngine(EngineSettings settings) {
    this.lake = new Lake(settings.lake());
    this.session = Session.open(settings);
    this.threads = settings.threads();
    this.views = new Views(session);
    this.tables = new Tables(lake, session);
    this.deliveries = new Deliveries(session, threads);
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Two: a table of less than a row group is computed by one thread, and a large query still has
   * memory enough beside another.
   */
  @Override
  public int lanes() {
    return Math.min(2, threads);
  }

  @Override
  public void register(String view, TableVersion table) {
    if (table.files().isEmpty()) {
      registerEmpty(view, table.shape());
      return;
    }
    List<Path> files =
        table.files().stream().map(file -> lake.root().resolve(file.path())).toList();
    define(view, "select " + Sql.quoted(table.shape().columnNames()) + " from " + Sql.files(files));
  }

  @Override
  public void registerEmpty(String view, TableShape shape) {
    define(view, Sql.emptyRows(shape.columns()));
  }

  @Override
  public void define(String view, String sql) {
    Failures.run(view + ": define", () -> views.define(view, sql));
  }

  @Override
  public void materialize(String view, String sql) {
    Failures.run(view + ": materialize", () -> views.compute(view, sql));
  }

  @Override
  public void defineRows(String view, List<Column> columns, List<List<@Nullable Object>> rows) {
    Failures.run(view + ": define rows", () -> views.fill(view, columns, table -> table.add(rows)));
  }

  @Override
  public void defineGrouped(String view, GroupedQuery query) {
    Failures.run(
        view + ": run Java over groups",
        () -> views.fill(view, query.function().output(), new Groups(query, session)::run));
  }

  @Override
  public List<List<@Nullable Object>> rows(String sql) {
    return Failures.get("query", () -> session.rows(Sql.unended(sql)));
  }

  @Override
  public void drop(String view) {
    Failures.run(view + ": drop", () -> views.drop(view));
  }

  @Override
  public Optional<TableVersion> current(TableShape shape) {
    return Failures.get(shape.name() + ": read the log", () -> tables.current(shape));
  }

  @Override
  public Optional<Long> lastTransaction(TableShape shape, String application) {
    return Failures.get(
        shape.name() + ": read the log",
        () -> tables.log(shape).map(log -> log.transactions().get(application)));
  }

  @Override
  public TableVersion append(
      TableShape shape, List<RecordSource> records, Transaction transaction) {
    return Failures.get(
        shape.name() + ": append",
        () -> deliveries.open(shape, records).run(sql -> tables.append(shape, sql, transaction)));
  }

  @Override
  public TableVersion append(TableShape shape, String sql, Transaction transaction) {
    return Failures.get(
        shape.name() + ": append", () -> tables.append(shape, checked(shape, sql), transaction));
  }

  @Override
  public TableVersion replace(TableShape shape, String sql) {
    return Failures.get(
        shape.name() + ": replace", () -> tables.replace(shape, checked(shape, sql)));
  }

  @Override
  public TableVersion merge(TableShape shape, String sql) {
    if (shape.key().isEmpty()) {
      throw new EngineException(shape.name() + ": merge: the table declares no key");
    }
    return Failures.get(shape.name() + ": merge", () -> tables.merge(shape, checked(shape, sql)));
  }

  /** The query cast to the declared types; its columns are exactly the declared ones. */
  private String checked(TableShape shape, String sql) throws SQLException {
    List<String> given =
        session.rows("describe " + Sql.unended(sql)).stream()
            .map(column -> String.valueOf(column.get(0)))
            .toList();
    List<String> missing =
        shape.columnNames().stream().filter(column -> !given.contains(column)).toList();
    List<String> unknown = given.stream().filter(column -> !shape.hasColumn(column)).toList();
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new EngineException(
          shape.name()
              + ": the query gives other columns than declared; missing "
              + missing
              + ", undeclared "
              + unknown);
    }
    return Sql.castTo(shape, sql);
  }

  @Override
  public void vacuum(TableShape shape, List<TableVersion> kept) {
    Failures.run(shape.name() + ": vacuum", () -> tables.vacuum(shape, kept));
  }

  @Override
  public void close() {
    session.close();
  }
}
