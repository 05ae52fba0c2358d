package io.clientele.build;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.Layer;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.util.ArrayList;
import java.util.List;

/** The tables that marts may read, as they look when nothing delivers them. */
public final class Inputs {
  /** Refused records. */
  public static final TableName QUARANTINE = new TableName(Layer.QUARANTINE, "record");

  private static final TableShape EMPTY_QUARANTINE =
      TableShape.of(
          QUARANTINE,
          List.of(
              Column.of("delivery_id", ColumnType.TEXT),
              Column.of("delivery_number", ColumnType.BIGINT),
              Column.of("row_number", ColumnType.BIGINT),
              Column.of("reason", ColumnType.TEXT),
              Column.of("amount", ColumnType.MONEY)),
          List.of());

  private Inputs() {}

  /** Every table outside of gold that a mart may read. */
  public static List<TableName> all() {
    List<TableName> tables = new ArrayList<>();
    SilverShapes.declared().all().stream().map(SilverTable::name).forEach(tables::add);
    tables.add(QUARANTINE);
    return tables;
  }

  /** What marts read of refused records. */
  public static TableShape quarantine() {
    return EMPTY_QUARANTINE;
  }

  static TableShape shape(TableName table) {
    return table.equals(QUARANTINE)
        ? EMPTY_QUARANTINE
        : SilverShapes.declared().shape(table.table());
  }
}
