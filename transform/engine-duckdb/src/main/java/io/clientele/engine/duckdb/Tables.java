package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Delta tables of a lake. Each write makes files, commits them and reads the commit back.
 *
 * <p>Queries that come in give the declared columns with their declared types.
 */
final class Tables {
  private final Lake lake;
  private final Session session;
  private final ParquetFiles parquet;
  private final MergePlanner merges;
  private final LazyKernel kernel = new LazyKernel();

  Tables(Lake lake, Session session) {
    this.lake = lake;
    this.session = session;
    this.parquet = new ParquetFiles(session);
    this.merges = new MergePlanner(session);
  }

  Optional<LogState> log(TableShape shape) throws IOException, SQLException {
    return DeltaLog.read(lake.table(shape.name()), session);
  }

  Optional<TableVersion> current(TableShape shape) throws IOException, SQLException {
    Optional<LogState> log = log(shape);
    return log.isEmpty() ? Optional.empty() : Optional.of(version(shape, log.get()));
  }

  TableVersion append(TableShape shape, String query, Transaction transaction)
      throws IOException, SQLException {
    Optional<LogState> log = log(shape);
    if (log.isPresent() && isCommitted(log.get(), transaction)) {
      return version(shape, log.get());
    }
    kernel.warmUp();
    log.ifPresent(state -> requireColumns(shape, state));
    List<LogFile> adds = write(shape, query);
    return log.isEmpty()
        ? create(shape, adds, transaction)
        : update(shape, log.get(), adds, List.of(), transaction);
  }

  private static boolean isCommitted(LogState log, Transaction transaction) {
    Long last = log.transactions().get(transaction.application());
    return last != null && last >= transaction.number();
  }

  TableVersion replace(TableShape shape, String query) throws IOException, SQLException {
    kernel.warmUp();
    Optional<LogState> log = log(shape);
    List<LogFile> adds = write(shape, query);
    if (log.isEmpty()) {
      return create(shape, adds, null);
    }
    long version = commit(shape, adds, each -> each.replace(lake.table(shape.name()), shape, adds));
    return verified(shape, log.get().version() + 1, version, adds, log.get().files(), adds);
  }

  TableVersion merge(TableShape shape, String query) throws IOException, SQLException {
    kernel.warmUp();
    Optional<LogState> log = log(shape);
    Path table = lake.table(shape.name());
    try (MergePlanner.Staged staged = merges.stage(shape, query)) {
      if (log.isEmpty()) {
        return create(shape, write(shape, staged.query()), null);
      }
      requireColumns(shape, log.get());
      if (staged.isEmpty()) {
        return version(shape, log.get());
      }
      List<LogFile> removes = staged.touched(table, log.get().files());
      List<LogFile> adds = write(shape, staged.merged(table, removes));
      return update(shape, log.get(), adds, removes, null);
    }
  }

  private List<LogFile> write(TableShape shape, String query) throws IOException, SQLException {
    List<LogFile> files = parquet.write(lake.table(shape.name()), shape, query);
    CrashPoint.hit("engine-after-data");
    CrashPoint.hit("before-commit:" + shape.name().layer().schema());
    return files;
  }

  private TableVersion create(TableShape shape, List<LogFile> adds, @Nullable Transaction once)
      throws IOException, SQLException {
    Path table = lake.table(shape.name());
    long version = commit(shape, adds, each -> each.create(table, shape, adds, once));
    forceFolders(table);
    return verified(shape, 0, version, adds, List.of(), adds);
  }

  /** Makes the entries of a new table and of its layer durable. */
  private void forceFolders(Path table) throws IOException {
    for (Path folder = table;
        folder != null && folder.startsWith(lake.root());
        folder = folder.getParent()) {
      DurableFiles.forceFolder(folder);
    }
  }

  private TableVersion update(
      TableShape shape,
      LogState log,
      List<LogFile> adds,
      List<LogFile> removes,
      @Nullable Transaction once)
      throws IOException, SQLException {
    Path table = lake.table(shape.name());
    long version = commit(shape, adds, each -> each.update(table, adds, removes, once));
    List<LogFile> live = new ArrayList<>(log.files());
    live.removeAll(removes);
    live.addAll(adds);
    return verified(shape, log.version() + 1, version, adds, removes, live);
  }

  /** One way to commit; gives the version. */
  private interface Commit {
    long with(KernelCommit kernel);
  }

  /** Commits; when that fails, looks up whether it did, and removes files that no version names. */
  private long commit(TableShape shape, List<LogFile> adds, Commit commit)
      throws IOException, SQLException {
    try {
      return commit.with(kernel.get());
    } catch (RuntimeException failure) {
      List<LogFile> live = log(shape).map(LogState::files).orElse(List.of());
      for (LogFile file : adds) {
        if (!live.contains(file)) {
          Files.deleteIfExists(lake.table(shape.name()).resolve(file.name()));
        }
      }
      throw failure;
    }
  }

  /** Reads the commit back from the disk and compares it with what was to be committed. */
  private TableVersion verified(
      TableShape shape,
      long expectedVersion,
      long version,
      List<LogFile> adds,
      List<LogFile> removes,
      List<LogFile> live)
      throws IOException, SQLException {
    CrashPoint.hit("engine-after-log");
    if (version != expectedVersion) {
      throw new EngineException(
          shape.name()
              + ": commit became version "
              + version
              + " instead of "
              + expectedVersion
              + ": another process wrote to the table; only one writer is allowed");
    }
    CommitCheck.verify(lake.table(shape.name()), version, adds, removes);
    CrashPoint.hit("after-commit:" + shape.name().layer().schema());
    return version(shape, new LogState(version, live, Map.of(), shape.columnNames()));
  }

  private static void requireColumns(TableShape shape, LogState log) {
    if (!log.columns().equals(shape.columnNames())) {
      throw new EngineException(
          shape.name()
              + ": the table has the columns "
              + log.columns()
              + ", declared are "
              + shape.columnNames()
              + "; replace the table");
    }
  }

  private TableVersion version(TableShape shape, LogState log) throws IOException, SQLException {
    Path table = lake.table(shape.name());
    List<Path> uncounted =
        log.files().stream()
            .filter(file -> file.rows() < 0)
            .map(file -> table.resolve(file.name()))
            .toList();
    Map<String, Long> counts = uncounted.isEmpty() ? Map.of() : parquet.rowCounts(uncounted);
    List<DataFile> files = new ArrayList<>();
    for (LogFile file : log.files()) {
      Path path = table.resolve(file.name());
      long rows = file.rows() < 0 ? counts.getOrDefault(path.toString(), 0L) : file.rows();
      String sha256 = file.sha256() == null ? ParquetFiles.sha256(path) : file.sha256();
      files.add(
          new DataFile(Lake.folder(shape.name()) + "/" + file.name(), file.size(), rows, sha256));
    }
    return new TableVersion(shape, log.version(), files);
  }

  void vacuum(TableShape shape, List<TableVersion> kept) throws IOException, SQLException {
    Optional<LogState> log = log(shape);
    Path table = lake.table(shape.name());
    if (log.isEmpty()) {
      return;
    }
    Set<Path> needed = new HashSet<>();
    log.get().files().forEach(file -> needed.add(table.resolve(file.name())));
    kept.forEach(
        version -> version.files().forEach(file -> needed.add(lake.root().resolve(file.path()))));
    deleteOthers(table, name -> name.endsWith(".parquet"), needed);
    deleteOthers(table.resolve("_delta_log"), name -> name.endsWith(".tmp"), needed);
  }

  private static void deleteOthers(
      Path folder, java.util.function.Predicate<String> isOurs, Set<Path> needed)
      throws IOException {
    List<Path> unneeded;
    try (Stream<Path> files = Files.list(folder)) {
      unneeded =
          files
              .filter(file -> isOurs.test(file.getFileName().toString()))
              .filter(file -> !needed.contains(file))
              .toList();
    }
    for (Path file : unneeded) {
      Files.delete(file);
    }
    DurableFiles.forceFolder(folder);
  }
}
