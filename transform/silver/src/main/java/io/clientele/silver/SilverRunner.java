package io.clientele.silver;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.lakehouse.table.TableName;
import io.clientele.silver.staging.Nulls;
import io.clientele.silver.view.OpenViews;
import io.clientele.silver.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the stale tables of a plan, one commit each, and writes each down once it is verified. */
public final class SilverRunner {
  private final Engine engine;
  private final TableLedger ledger;

  public SilverRunner(Engine engine, TableLedger ledger) {
    this.engine = engine;
    this.ledger = ledger;
  }

  /** Returns the tables that were written. The caller holds the lake's writer lock. */
  public List<TableName> run(SilverPlan plan) throws IOException {
    List<TableName> written = new ArrayList<>();
    try (OpenViews views = new OpenViews(plan.graph(), engine, ledger)) {
      for (View.Silver table : plan.stale()) {
        views.openInputs(table);
        TableVersion version = engine.replace(table.table().shape(), table.query());
        CrashPoint.hit("after-silver-table");
        ledger.write(version, plan.graph().fingerprint(table.name()));
        views.opened(version);
        written.add(table.table().name());
      }
    }
    for (SilverTable table : plan.emptied()) {
      ledger.write(engine.replace(table.shape(), empty(table)), SilverPlan.EMPTY);
      written.add(table.name());
    }
    return written;
  }

  private static String empty(SilverTable table) {
    return table.shape().columns().stream()
        .map(SilverRunner::nothing)
        .collect(Collectors.joining(", ", "select ", " from (values (1)) as one (n) where n = 0"));
  }

  private static String nothing(Column column) {
    return Nulls.of(column.type()) + " as \"" + column.name() + "\"";
  }
}
