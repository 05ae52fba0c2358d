package io.clientele.connector.ingest;

import io.clientele.connector.record.BronzeColumns;
import io.clientele.connector.record.DeliveredRecords;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.delivery.Batch;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Commits a batch: its good records to bronze, its bad ones to the quarantine, each exactly once.
 */
final class BronzeWriter {
  private final Lake lake;
  private final Engine engine;
  private final TableLedger ledger;

  BronzeWriter(Lake lake, Engine engine) {
    this.lake = lake;
    this.engine = engine;
    this.ledger = new TableLedger(lake);
  }

  /** Writes what of the batch has not been written; may be repeated after a crash. */
  void write(Batch batch, StreamSpec stream, List<JudgedDelivery> judged) throws IOException {
    String application = batch.source() + "/" + batch.stream() + "/g" + batch.generation();
    appendOnce(
        BronzeColumns.shape(batch.bronze(), stream.fields()),
        good(stream, judged),
        new Transaction(application, batch.number()));
    CrashPoint.hit("after-bronze");
    appendOnce(
        QuarantineShape.SHAPE,
        bad(batch, judged),
        new Transaction("quarantine/" + application, batch.number()));
    CrashPoint.hit("after-quarantine");
  }

  private List<RecordSource> good(StreamSpec stream, List<JudgedDelivery> judged) {
    List<RecordSource> records = new ArrayList<>();
    for (JudgedDelivery each : judged) {
      Delivery delivery = each.delivery();
      if (!delivery.isRefused() && delivery.acceptedCount() > 0) {
        records.add(
            new DeliveredRecords(
                lake.root().resolve(delivery.landingPath()),
                stream.recordFormat(),
                delivery,
                each.inspection().rejectedLines()));
      }
    }
    return records;
  }

  private static List<RecordSource> bad(Batch batch, List<JudgedDelivery> judged) {
    List<RecordSource> records = new ArrayList<>();
    for (JudgedDelivery each : judged) {
      RejectedRecords rejected =
          new RejectedRecords(each.delivery(), batch.generation(), each.inspection());
      if (!rejected.isEmpty()) {
        records.add(rejected);
      }
    }
    return records;
  }

  private void appendOnce(TableShape shape, List<RecordSource> records, Transaction transaction)
      throws IOException {
    if (records.isEmpty()) {
      return;
    }
    boolean isThere =
        engine
            .lastTransaction(shape, transaction.application())
            .filter(number -> number >= transaction.number())
            .isPresent();
    TableVersion version =
        isThere ? engine.current(shape).orElseThrow() : append(shape, records, transaction);
    ledger.write(version, "batch-" + transaction.number());
  }

  private TableVersion append(
      TableShape shape, List<RecordSource> records, Transaction transaction) {
    long before = engine.current(shape).map(TableVersion::rows).orElse(0L);
    TableVersion version = engine.append(shape, records, transaction);
    long expected = before + records.stream().mapToLong(RecordSource::expectedRecords).sum();
    if (version.rows() != expected) {
      throw new IllegalStateException(
          shape.name()
              + " has "
              + version.rows()
              + " rows after batch "
              + transaction.number()
              + " and not "
              + expected
              + "; the lake is inconsistent, restore it from a backup");
    }
    return version;
  }
}
