package io.clientele.lakehouse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A silver table as it is declared.
 *
 * @param shape name, columns in order (provenance last), key
 * @param personal columns that hold personal values
 * @param computed columns that silver makes itself; staging may not give them
 * @param money columns whose type says money; a quantity has the same type in the files and is none
 * @param stagedOnly columns that staging may give and the table does not keep
 * @param hasProvenance whether rows name the delivered record that they come from
 */
public record SilverTable(
    TableShape shape,
    Set<String> personal,
    Set<String> computed,
    Set<String> money,
    List<Column> stagedOnly,
    boolean hasProvenance) {
  /** Leads from a row to the delivered record that won. */
  public static final List<Column> PROVENANCE =
      List.of(
          new Column("_source", ColumnType.TEXT, "source of the winning record"),
          new Column("_stream", ColumnType.TEXT, "stream of the winning record"),
          new Column("_delivery_id", ColumnType.TEXT, "its delivery, see silver.delivery"),
          new Column("_row_number", ColumnType.BIGINT, "its line in the delivered file, from 1"));

  public SilverTable {
    personal = Set.copyOf(personal);
    computed = Set.copyOf(computed);
    money = Set.copyOf(money);
    stagedOnly = List.copyOf(stagedOnly);
  }

  public TableName name() {
    return shape.name();
  }

  /**
   * What a staging query may give, in order: declared columns that are not computed, then others.
   */
  public List<Column> staged() {
    List<Column> staged = new ArrayList<>();
    for (Column column : shape.columns()) {
      if (!computed.contains(column.name()) && !PROVENANCE.contains(column)) {
        staged.add(column);
      }
    }
    staged.addAll(stagedOnly);
    return staged;
  }
}
