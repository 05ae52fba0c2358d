package io.clientele.build;

import io.clientele.build.check.Checks;
import io.clientele.build.plan.BuildInputs;
import io.clientele.build.plan.BuildPlan;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.Layer;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes readable what a build reads and does not compute itself. */
final class BuildViews {
  private final MartCatalog catalog;
  private final Engine engine;
  private final BuildInputs inputs;
  private final TableLedger ledger;

  BuildViews(MartCatalog catalog, Engine engine, BuildInputs inputs, TableLedger ledger) {
    this.catalog = catalog;
    this.engine = engine;
    this.inputs = inputs;
    this.ledger = ledger;
  }

  void open(BuildPlan plan, List<MartSpec> checked, BuildRequest request) throws IOException {
    RunViews.define(engine, request.company(), request.configured(), request.segments());
    Set<TableName> needed = new LinkedHashSet<>(plan.inputs());
    checked.forEach(mart -> needed.add(mart.name()));
    Checks.reads(checked).forEach(read -> needed.add(TableName.parse(read)));
    Set<String> computed = new LinkedHashSet<>();
    plan.computed().forEach(mart -> computed.add(mart.mart()));
    for (TableName table : needed) {
      if (!computed.contains(table.inQueries())) {
        open(table, computed);
      }
    }
  }

  private void open(TableName table, Set<String> computed) throws IOException {
    if (table.layer() != Layer.GOLD) {
      openInput(table);
      return;
    }
    MartSpec mart = catalog.mart(table.table());
    if (mart.isStored()) {
      Optional<TableVersion> version = ledger.version(table);
      if (version.isPresent()) {
        engine.register(mart.mart(), version.get());
      } else {
        engine.registerEmpty(mart.mart(), mart.shape());
      }
    } else if (computed.add(mart.mart())) {
      for (TableName read : mart.inputs()) {
        if (!computed.contains(read.inQueries())) {
          open(read, computed);
        }
      }
      new MartRunner(engine, ledger, BuildProgress.NONE).step(mart, Set.of());
    }
  }

  private void openInput(TableName table) {
    TableVersion version = inputs.versions().get(table);
    if (version != null) {
      engine.register(table.inQueries(), version);
    } else {
      engine.registerEmpty(table.inQueries(), Inputs.shape(table));
    }
  }
}
