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
import java.io.IOException;
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
  private final Crew crew;
  private final int threads;

  DuckDbEngine(EngineSettings settings) {
    this.lake = new Lake(settings.lake());
    this.session = Session.open(settings);
    this.threads = settings.threads();
    this.views = new Views(session);
    this.crew = new Crew(session, threads, lanes());
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
    Failures.run(view + ": register", () -> crew.meet(table.rows()));
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
        () -> {
          crew.meet(records.stream().mapToLong(RecordSource::expectedRecords).sum());
          return deliveries.open(shape, records).run(sql -> tables.append(shape, sql, transaction));
        });
  }

  @Override
  public TableVersion append(TableShape shape, String sql, Transaction transaction) {
    return Failures.get(
        shape.name() + ": append",
        () -> written(shape, sql, query -> tables.append(shape, query, transaction)));
  }

  @Override
  public TableVersion replace(TableShape shape, String sql) {
    return Failures.get(
        shape.name() + ": replace",
        () -> written(shape, sql, query -> tables.replace(shape, query)));
  }

  @Override
  public TableVersion merge(TableShape shape, String sql) {
    if (shape.key().isEmpty()) {
      throw new EngineException(shape.name() + ": merge: the table declares no key");
    }
    return Failures.get(
        shape.name() + ": merge",
        () -> {
          refuseOtherColumns(shape, sql);
          return tables.merge(shape, Sql.castTo(shape, sql));
        });
  }

  private interface Write {
    TableVersion of(String query) throws SQLException, IOException;
  }

  /**
   * Writes a query's rows cast to the declared types. Which columns it gives is only asked when the
   * writing fails: describing a query costs as much as planning it.
   */
  private TableVersion written(TableShape shape, String sql, Write write)
      throws SQLException, IOException {
    try {
      return write.of(Sql.castAndRest(shape, sql));
    } catch (SQLException | IOException failure) {
      refuseOtherColumns(shape, sql);
      throw failure;
    }
  }

  private void refuseOtherColumns(TableShape shape, String sql) throws SQLException {
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
