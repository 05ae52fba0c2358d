package io.clientele.engine.spark.table;

import io.clientele.engine.spark.sql.SparkTypes;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.TableShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Format;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.SetTransaction;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Commits files that are already written. The only class that knows how Delta makes a transaction:
 * these are classes of delta-spark that it does not promise to keep, so its version is pinned.
 *
 * <p>Every commit calls itself a manual update. For each other name Delta computes the checksum of
 * the version before, with two Spark jobs over all of the table's log.
 */
final class DeltaCommit {
  /** Plain Parquet in all but name, so that DuckDB can read the files themselves. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "delta.enableDeletionVectors", "false",
          "delta.columnMapping.mode", "none",
          "delta.dataSkippingNumIndexedCols", "0",
          "delta.checkpointInterval", "50");

  /** What a commit does to the files that were there. */
  enum Kind {
    APPEND,
    REPLACE,
    MERGE
  }

  /**
   * One commit, decided.
   *
   * @param onVersion the version that the decision was made on, -1 for a table that does not exist
   */
  record Plan(
      Kind kind,
      TableShape shape,
      long onVersion,
      List<DataFile> added,
      List<LogState.LogFile> removed,
      Optional<Transaction> transaction) {}

  private final SparkSession session;

  DeltaCommit(SparkSession session) {
    this.session = session;
  }

  /** Commits and returns the table's new version. */
  long commit(Path table, Plan plan) {
    DeltaLog log = DeltaLog.forTable(session, HadoopPaths.path(table));
    OptimisticTransaction transaction = log.startTransaction(Option.empty(), Option.empty());
    if (transaction.readVersion() != plan.onVersion()) {
      throw new EngineException(
          "the table is at version "
              + transaction.readVersion()
              + ", not at "
              + plan.onVersion()
              + ": another program writes to it; stop that and run again");
    }
    declare(transaction, plan);
    List<Action> actions = new ArrayList<>();
    plan.removed().forEach(file -> actions.add(add(file.name(), file.size(), 0).remove()));
    plan.added().forEach(file -> actions.add(add(name(file), file.size(), file.rows())));
    plan.transaction()
        .ifPresent(
            each ->
                actions.add(
                    new SetTransaction(
                        each.application(),
                        each.number(),
                        Option.apply((Object) System.currentTimeMillis()))));
    return transaction.commit(sequence(actions), DeltaOperations.ManualUpdate$.MODULE$);
  }

  private static void declare(OptimisticTransaction transaction, Plan plan) {
    StructType declared = SparkTypes.of(plan.shape().columns());
    if (plan.onVersion() < 0) {
      transaction.updateMetadata(metadata(declared), false);
      return;
    }
    StructType stored = transaction.metadata().schema();
    if (plan.kind() == Kind.REPLACE) {
      if (!stored.equals(declared)) {
        transaction.updateMetadataForTableOverwrite(with(transaction.metadata(), declared));
      }
      return;
    }
    StructType widened = widened(stored, declared);
    if (!stored.equals(widened)) {
      transaction.updateMetadata(with(transaction.metadata(), widened), false);
    }
  }

  /** The stored columns with new ones behind them; a column cannot change its type by appending. */
  private static StructType widened(StructType stored, StructType declared) {
    StructType widened = stored;
    for (StructField field : declared.fields()) {
      if (!List.of(stored.fieldNames()).contains(field.name())) {
        widened = widened.add(field);
      } else if (!stored.apply(field.name()).dataType().equals(field.dataType())) {
        throw new EngineException(
            "column "
                + field.name()
                + " is stored as "
                + stored.apply(field.name()).dataType().simpleString()
                + " and declared as "
                + field.dataType().simpleString()
                + ": replace the whole table");
      }
    }
    return widened;
  }

  private static Metadata metadata(StructType schema) {
    return new Metadata(
        UUID.randomUUID().toString(),
        null,
        null,
        new Format("parquet", map(Map.of())),
        schema.json(),
        sequence(List.of()),
        map(PROPERTIES),
        Option.apply((Object) System.currentTimeMillis()));
  }

  private static Metadata with(Metadata metadata, StructType schema) {
    return new Metadata(
        metadata.id(),
        metadata.name(),
        metadata.description(),
        metadata.format(),
        schema.json(),
        metadata.partitionColumns(),
        metadata.configuration(),
        metadata.createdTime());
  }

  private static AddFile add(String name, long size, long rows) {
    return new AddFile(
        name,
        map(Map.of()),
        size,
        System.currentTimeMillis(),
        true,
        "{\"numRecords\":" + rows + "}",
        null,
        null,
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }

  private static String name(DataFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private static <T> Seq<T> sequence(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  @SuppressWarnings("unchecked") // Scala's factory loses the types that the Java map had
  private static scala.collection.immutable.Map<String, String> map(Map<String, String> map) {
    return (scala.collection.immutable.Map<String, String>)
        scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(map));
  }
}
