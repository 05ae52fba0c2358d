package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableShape;
import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SetTransaction;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commits files that DuckDB wrote to a Delta table: create, append, replace, and removes beside
 * adds in one transaction.
 *
 * <p>The one class that knows Delta Kernel and the internal classes of its pinned version. Only row
 * counts stand as statistics in the log, so no value of a row ever does.
 */
final class KernelCommit {
  private static final String APPLICATION = "Clientele";
  private static final int CHECKPOINT_INTERVAL = 10;
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "delta.enableDeletionVectors", "false",
          "delta.columnMapping.mode", "none",
          "delta.dataSkippingNumIndexedCols", "0",
          "delta.checkpointInterval", String.valueOf(CHECKPOINT_INTERVAL));

  private final Engine engine = new DefaultEngine(new LocalFiles()) {};

  /** Makes a new table at version 0. */
  long create(Path table, TableShape shape, List<LogFile> adds, @Nullable Transaction once) {
    io.delta.kernel.Transaction kernel =
        TableManager.buildCreateTableTransaction(table.toString(), schema(shape), APPLICATION)
            .withTableProperties(PROPERTIES)
            .withMaxRetries(0)
            .build(engine);
    return commit(kernel, adds, List.of(), once);
  }

  /** Replaces all files and the schema. */
  long replace(Path table, TableShape shape, List<LogFile> adds) {
    SnapshotImpl newest = (SnapshotImpl) snapshot(table);
    io.delta.kernel.Transaction kernel =
        newest
            .buildReplaceTableTransaction(schema(shape), APPLICATION)
            .withTableProperties(PROPERTIES)
            .build(engine);
    long version = commit(kernel, adds, List.of(), null);
    checkpointIfDue(table, version);
    return version;
  }

  /** Adds files and takes others away in one commit. */
  long update(Path table, List<LogFile> adds, List<LogFile> removes, @Nullable Transaction once) {
    Operation operation = removes.isEmpty() ? Operation.WRITE : Operation.MANUAL_UPDATE;
    io.delta.kernel.Transaction kernel =
        snapshot(table)
            .buildUpdateTableTransaction(APPLICATION, operation)
            .withMaxRetries(0)
            .build(engine);
    long version = commit(kernel, adds, removes, once);
    checkpointIfDue(table, version);
    return version;
  }

  private Snapshot snapshot(Path table) {
    return TableManager.loadSnapshot(table.toString()).build(engine);
  }

  private long commit(
      io.delta.kernel.Transaction kernel,
      List<LogFile> adds,
      List<LogFile> removes,
      @Nullable Transaction once) {
    List<Row> actions = new ArrayList<>();
    if (once != null) {
      actions.add(
          SingleAction.createTxnSingleAction(
              new SetTransaction(once.application(), once.number(), Optional.empty()).toRow()));
    }
    for (LogFile file : removes) {
      actions.add(
          SingleAction.createRemoveFileSingleAction(
              addFile(file).toRemoveFileRow(true, Optional.empty())));
    }
    for (LogFile file : adds) {
      actions.add(SingleAction.createAddFileSingleAction(addRow(file)));
    }
    CloseableIterator<Row> rows =
        io.delta.kernel.internal.util.Utils.toCloseableIterator(actions.iterator());
    return kernel.commit(engine, CloseableIterable.inMemoryIterable(rows)).getVersion();
  }

  private static AddFile addFile(LogFile file) {
    return new AddFile(addRow(file));
  }

  private static Row addRow(LogFile file) {
    Map<String, String> tags = new HashMap<>();
    if (file.sha256() != null) {
      tags.put(DeltaLog.SHA256_TAG, file.sha256());
    }
    return AddFile.createAddFileRow(
        new StructType(),
        file.name(),
        VectorUtils.stringStringMapValue(Map.of()),
        file.size(),
        file.modifiedAt(),
        true,
        Optional.empty(),
        tags.isEmpty() ? Optional.empty() : Optional.of(VectorUtils.stringStringMapValue(tags)),
        Optional.empty(),
        Optional.empty(),
        file.rows() < 0
            ? Optional.empty()
            : Optional.of(
                new DataFileStatistics(
                    file.rows(), Map.of(), Map.of(), Map.of(), Optional.empty())));
  }

  /** A checkpoint that fails halfway is taken away: it would read as a shorter table. */
  private void checkpointIfDue(Path table, long version) {
    if (version == 0 || version % CHECKPOINT_INTERVAL != 0) {
      return;
    }
    Path file = table.resolve("_delta_log").resolve(DeltaLog.checkpointName(version));
    if (Files.exists(file)) {
      return;
    }
    try {
      snapshot(table).writeCheckpoint(engine);
    } catch (IOException | RuntimeException failure) {
      delete(file);
      throw new IllegalStateException(
          "version " + version + " is committed, but its checkpoint failed", failure);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static StructType schema(TableShape shape) {
    StructType schema = new StructType();
    for (Column column : shape.columns()) {
      schema = schema.add(column.name(), type(column.type()), true);
    }
    return schema;
  }

  private static DataType type(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> StringType.STRING;
      case BIGINT -> LongType.LONG;
      case DOUBLE -> DoubleType.DOUBLE;
      case BOOLEAN -> BooleanType.BOOLEAN;
      case DATE -> DateType.DATE;
      case INSTANT -> TimestampType.TIMESTAMP;
      case DECIMAL -> new DecimalType(type.precision(), type.scale());
      case TEXT_MAP -> new MapType(StringType.STRING, StringType.STRING, true);
    };
  }
}
