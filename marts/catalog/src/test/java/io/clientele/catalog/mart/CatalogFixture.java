package io.clientele.catalog.mart;

import io.clientele.lakehouse.table.Layer;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.lakehouse.table.TableName;
import java.util.ArrayList;
import java.util.List;

/** What marts may read outside of gold. */
public final class CatalogFixture {
  private CatalogFixture() {}

  public static List<TableName> declared() {
    List<TableName> declared = new ArrayList<>();
    SilverShapes.declared().all().stream().map(SilverTable::name).forEach(declared::add);
    declared.add(new TableName(Layer.QUARANTINE, "record"));
    return declared;
  }
}
