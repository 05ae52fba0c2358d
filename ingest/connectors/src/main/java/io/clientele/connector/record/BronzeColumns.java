package io.clientele.connector.record;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.util.ArrayList;
import java.util.List;

/** The shape of a stream's bronze table: the declared fields as text, then where they came from. */
public final class BronzeColumns {
  /** What each record fills behind its declared fields, in order. */
  static final List<String> OF_RECORD =
      List.of("_extra", "_record_key", "_changed_at", "_row_number", "_content_hash");

  /** What is the same for all records of a delivery, in order. */
  static final List<String> OF_DELIVERY =
      List.of("_source", "_stream", "_delivery_id", "_delivery_number", "_ingested_at");

  private static final List<Column> PROVENANCE =
      List.of(
          new Column("_extra", ColumnType.TEXT, "JSON object of undeclared columns"),
          new Column("_record_key", ColumnType.TEXT, "identifies the record within its stream"),
          new Column("_changed_at", ColumnType.INSTANT, "when the source last changed the record"),
          new Column("_source", ColumnType.TEXT, "source"),
          new Column("_stream", ColumnType.TEXT, "stream"),
          new Column("_delivery_id", ColumnType.TEXT, "delivery"),
          new Column("_delivery_number", ColumnType.BIGINT, "rises with every delivery"),
          new Column(
              "_row_number", ColumnType.BIGINT, "physical line in the delivered file, from 1"),
          new Column("_content_hash", ColumnType.TEXT, "16 hex digits over the delivered values"),
          new Column("_ingested_at", ColumnType.INSTANT, "when the delivery was received"));

  private BronzeColumns() {}

  public static TableShape shape(TableName name, List<FieldSpec> fields) {
    List<Column> columns = new ArrayList<>();
    fields.forEach(
        field ->
            columns.add(
                new Column(
                    field.name(),
                    ColumnType.TEXT,
                    field.captions().isEmpty() ? "as delivered" : field.captions().get(0))));
    columns.addAll(PROVENANCE);
    return new TableShape(name, "Delivered records as text.", columns, List.of(), List.of());
  }
}
