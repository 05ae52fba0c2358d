package io.clientele.pipeline.run;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.TableShape;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine that is opened by its first use, so that a run with nothing to do opens none.
 *
 * <p>{@link #warmUp} opens it beside the caller's own work: a Spark session takes seconds.
 */
final class LazyEngine implements Engine {
  private final String name;
  private final Supplier<Engine> opener;
  private @Nullable CompletableFuture<Engine> opening;

  LazyEngine(String name, Supplier<Engine> opener) {
    this.name = name;
    this.opener = opener;
  }

  /** Starts to open the engine in the background; does nothing when that has begun already. */
  synchronized CompletableFuture<Engine> warmUp() {
    if (opening == null) {
      opening = CompletableFuture.supplyAsync(opener, task -> new Thread(task, "engine").start());
    }
    return opening;
  }

  private Engine engine() {
    try {
      return warmUp().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int lanes() {
    return engine().lanes();
  }

  @Override
  public void register(String view, TableVersion table) {
    engine().register(view, table);
  }

  @Override
  public void registerEmpty(String view, TableShape shape) {
    engine().registerEmpty(view, shape);
  }

  @Override
  public void define(String view, String sql) {
    engine().define(view, sql);
  }

  @Override
  public void materialize(String view, String sql) {
    engine().materialize(view, sql);
  }

  @Override
  public void defineRows(String view, List<Column> columns, List<List<@Nullable Object>> rows) {
    engine().defineRows(view, columns, rows);
  }

  @Override
  public void defineGrouped(String view, GroupedQuery query) {
    engine().defineGrouped(view, query);
  }

  @Override
  public List<List<@Nullable Object>> rows(String sql) {
    return engine().rows(sql);
  }

  @Override
  public void drop(String view) {
    engine().drop(view);
  }

  @Override
  public Optional<TableVersion> current(TableShape shape) {
    return engine().current(shape);
  }

  @Override
  public Optional<Long> lastTransaction(TableShape shape, String application) {
    return engine().lastTransaction(shape, application);
  }

  @Override
  public TableVersion append(
      TableShape shape, List<RecordSource> records, Transaction transaction) {
    return engine().append(shape, records, transaction);
  }

  @Override
  public TableVersion append(TableShape shape, String sql, Transaction transaction) {
    return engine().append(shape, sql, transaction);
  }

  @Override
  public TableVersion replace(TableShape shape, String sql) {
    return engine().replace(shape, sql);
  }

  @Override
  public TableVersion merge(TableShape shape, String sql) {
    return engine().merge(shape, sql);
  }

  @Override
  public void vacuum(TableShape shape, List<TableVersion> kept) {
    engine().vacuum(shape, kept);
  }

  @Override
  public void close() {
    CompletableFuture<Engine> begun;
    synchronized (this) {
      begun = opening;
    }
    if (begun != null) {
      begun.handle((engine, failure) -> engine).thenAccept(LazyEngine::closeIfOpen).join();
    }
  }

  private static void closeIfOpen(@Nullable Engine engine) {
    if (engine != null) {
      engine.close();
    }
  }
}
