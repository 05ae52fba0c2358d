package io.clientele.connector.ingest;

import io.clientele.connector.field.RejectReason;
import io.clientele.connector.inspect.FileInspection;
import io.clientele.connector.record.Reject;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.engine.RecordSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The refused records of one delivery as rows of the quarantine. */
final class RejectedRecords implements RecordSource {
  private static final long serialVersionUID = 1L;
  private static final int MOST_OF_A_REFUSED_DELIVERY = 1000;

  private final ArrayList<String> constants;
  private final ArrayList<@Nullable String[]> rows = new ArrayList<>();

  RejectedRecords(Delivery delivery, int generation, FileInspection inspection) {
    this.constants =
        new ArrayList<>(
            List.of(
                delivery.deliveryId(),
                String.valueOf(delivery.number()),
                delivery.source(),
                delivery.stream(),
                String.valueOf(generation),
                delivery.receivedAt().toString()));
    List<Reject> rejects = inspection.rejects();
    String refusal = delivery.refusal();
    if (refusal == null) {
      rejects.forEach(reject -> rows.add(row(reject)));
    } else {
      rejects.stream().limit(MOST_OF_A_REFUSED_DELIVERY).forEach(reject -> rows.add(row(reject)));
      rows.add(row(new Reject(0, RejectReason.DELIVERY_REFUSED, null, null, refusal, "", null)));
    }
  }

  private static @Nullable String[] row(Reject reject) {
    BigDecimal amount = reject.amount();
    return new @Nullable String[] {
      String.valueOf(reject.line()),
      reject.reason().code(),
      reject.field(),
      reject.value(),
      reject.message(),
      reject.raw(),
      amount == null ? null : amount.toPlainString()
    };
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public List<String> constants() {
    return List.copyOf(constants);
  }

  @Override
  public List<String> constantColumns() {
    return QuarantineShape.OF_DELIVERY;
  }

  @Override
  public List<String> recordColumns() {
    return QuarantineShape.OF_RECORD;
  }

  @Override
  public long expectedRecords() {
    return rows.size();
  }

  @Override
  public Reader open() {
    Iterator<@Nullable String[]> iterator = rows.iterator();
    return new Reader() {
      @Override
      public @Nullable String @Nullable [] next() {
        return iterator.hasNext() ? iterator.next() : null;
      }

      @Override
      public void close() {}
    };
  }
}
