package io.clientele.connector.ingest;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.Layer;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.util.List;

/** The table {@code quarantine.record}: every refused record. */
public final class QuarantineShape {
  /** What each record fills, in order. */
  static final List<String> OF_RECORD =
      List.of("row_number", "reason", "field", "value", "message", "raw", "amount");

  /** What is the same for all records of a delivery, in order. */
  static final List<String> OF_DELIVERY =
      List.of("delivery_id", "delivery_number", "source", "stream", "generation", "quarantined_at");

  public static final TableShape SHAPE =
      new TableShape(
          new TableName(Layer.QUARANTINE, "record"),
          "Refused records, with the reason and what they carried.",
          List.of(
              new Column("delivery_id", ColumnType.TEXT, "delivery"),
              new Column("delivery_number", ColumnType.BIGINT, "rises with every delivery"),
              new Column("source", ColumnType.TEXT, "source"),
              new Column("stream", ColumnType.TEXT, "stream"),
              new Column(
                  "generation", ColumnType.BIGINT, "of the stream's declaration; the last counts"),
              new Column("row_number", ColumnType.BIGINT, "physical line; 0 for a whole delivery"),
              new Column("reason", ColumnType.TEXT, "code of the reason, such as bad_number"),
              new Column("field", ColumnType.TEXT, "the field that is wrong"),
              new Column("value", ColumnType.TEXT, "its delivered text"),
              new Column("message", ColumnType.TEXT, "what is wrong, in a sentence"),
              new Column("raw", ColumnType.TEXT, "the record as delivered"),
              new Column("amount", ColumnType.MONEY, "money that the record carried"),
              new Column("quarantined_at", ColumnType.INSTANT, "when its delivery was received")),
          List.of(),
          List.of());

  private QuarantineShape() {}
}
