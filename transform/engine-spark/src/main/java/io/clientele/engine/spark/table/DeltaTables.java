package io.clientele.engine.spark.table;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The Delta tables of one lake. Different tables may be written by different threads. */
public final class DeltaTables {
  private final Lake lake;
  private final DeltaLogReader logs;
  private final DeltaCommit commits;

  /** What is known of files; they never change, so nothing is hashed twice. */
  private final Map<String, DataFile> known = new ConcurrentHashMap<>();

  public DeltaTables(SparkSession session, Lake lake) {
    this.lake = lake;
    var classic = (org.apache.spark.sql.classic.SparkSession) session;
    this.logs = new DeltaLogReader(classic.sessionState().newHadoopConf());
    this.commits = new DeltaCommit(session);
  }

  public Optional<TableVersion> current(TableShape shape) throws IOException {
    Optional<LogState> state = logs.state(lake.table(shape.name()));
    return state.isEmpty() ? Optional.empty() : Optional.of(version(shape, state.get()));
  }

  public Optional<Long> lastTransaction(TableShape shape, String application) {
    return logs.lastTransaction(lake.table(shape.name()), application);
  }

  /** Appends the rows, unless the transaction was committed before. */
  public TableVersion append(TableShape shape, Dataset<Row> rows, Transaction transaction)
      throws IOException {
    Optional<Long> last = lastTransaction(shape, transaction.application());
    if (last.isPresent() && last.get() >= transaction.number()) {
      return current(shape).orElseThrow();
    }
    Optional<LogState> before = logs.state(lake.table(shape.name()));
    return commit(
        DeltaCommit.Kind.APPEND, shape, before, rows, List.of(), Optional.of(transaction));
  }

  public TableVersion replace(TableShape shape, Dataset<Row> rows) throws IOException {
    Optional<LogState> before = logs.state(lake.table(shape.name()));
    return commit(
        DeltaCommit.Kind.REPLACE,
        shape,
        before,
        rows,
        before.map(LogState::files).orElse(List.of()),
        Optional.empty());
  }

  /** Puts rows in the place of some of the current version's files. */
  TableVersion rewrite(
      TableShape shape, LogState before, Dataset<Row> rows, List<LogState.LogFile> replaced)
      throws IOException {
    return commit(
        DeltaCommit.Kind.MERGE, shape, Optional.of(before), rows, replaced, Optional.empty());
  }

  Optional<LogState> state(TableShape shape) throws IOException {
    return logs.state(lake.table(shape.name()));
  }

  Lake lake() {
    return lake;
  }

  private TableVersion commit(
      DeltaCommit.Kind kind,
      TableShape shape,
      Optional<LogState> before,
      Dataset<Row> rows,
      List<LogState.LogFile> removed,
      Optional<Transaction> transaction)
      throws IOException {
    List<DataFile> added = new ParquetOutput(lake, shape).write(FileLayout.laidOut(rows, shape));
    CrashPoint.hit("engine-after-data");
    CrashPoint.hit("before-commit:" + shape.name().layer().schema());
    added.forEach(file -> known.put(file.path(), file));
    DeltaCommit.Plan plan =
        new DeltaCommit.Plan(
            kind, shape, before.map(LogState::version).orElse(-1L), added, removed, transaction);
    long version = commit(lake.table(shape.name()), plan);
    CrashPoint.hit("after-commit:" + shape.name().layer().schema());
    return version(shape, after(before, plan, version));
  }

  private long commit(Path table, DeltaCommit.Plan plan) throws IOException {
    long version;
    try {
      version = commits.commit(table, plan);
    } catch (RuntimeException failed) {
      deleteUnlessCommitted(table, plan);
      throw failed;
    }
    CrashPoint.hit("engine-after-log");
    CommitCheck.force(table, version);
    CommitCheck.readBack(table, version, plan);
    return version;
  }

  /** A failed commit may have reached the log all the same: look first, then delete. */
  private void deleteUnlessCommitted(Path table, DeltaCommit.Plan plan) throws IOException {
    Set<String> committed = new HashSet<>();
    logs.state(table).ifPresent(state -> state.files().forEach(file -> committed.add(file.name())));
    for (DataFile file : plan.added()) {
      Path data = lake.root().resolve(file.path());
      if (!committed.contains(String.valueOf(data.getFileName()))) {
        java.nio.file.Files.deleteIfExists(data);
      }
    }
  }

  private static LogState after(Optional<LogState> before, DeltaCommit.Plan plan, long version) {
    Set<LogState.LogFile> removed = new HashSet<>(plan.removed());
    List<LogState.LogFile> files = new ArrayList<>();
    before.map(LogState::files).orElse(List.of()).stream()
        .filter(file -> !removed.contains(file))
        .forEach(files::add);
    plan.added()
        .forEach(
            file ->
                files.add(
                    new LogState.LogFile(
                        file.path().substring(file.path().lastIndexOf('/') + 1), file.size())));
    return new LogState(version, files);
  }

  private TableVersion version(TableShape shape, LogState state) throws IOException {
    List<DataFile> files = new ArrayList<>();
    for (LogState.LogFile file : state.files()) {
      files.add(dataFile(shape, file));
    }
    return new TableVersion(shape, state.version(), files);
  }

  private DataFile dataFile(TableShape shape, LogState.LogFile file) throws IOException {
    String path = Lake.folder(shape.name()) + "/" + file.name();
    DataFile before = known.get(path);
    if (before != null) {
      return before;
    }
    Path on = lake.root().resolve(path);
    long size = java.nio.file.Files.size(on);
    if (size != file.size()) {
      throw new EngineException(
          path
              + " has "
              + size
              + " bytes, its log says "
              + file.size()
              + ": the file was changed or cut; restore it from a backup or rebuild the table");
    }
    DataFile read = new DataFile(path, size, Footers.of(on).rows(), Sha256.of(on));
    known.put(path, read);
    return read;
  }
}
