package io.clientele.silver.view;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.SilverTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes views readable in an engine, from as many threads as it has lanes; closing removes the
 * helpers.
 */
public final class OpenViews implements AutoCloseable {
  private final ViewGraph graph;
  private final Engine engine;
  private final TableLedger ledger;
  private final Set<String> open = Collections.synchronizedSet(new LinkedHashSet<>());

  public OpenViews(ViewGraph graph, Engine engine, TableLedger ledger) {
    this.graph = graph;
    this.engine = engine;
    this.ledger = ledger;
  }

  /** Makes a silver table's version the one that later queries read. */
  public void opened(TableVersion version) {
    String name = version.shape().name().inQueries();
    engine.register(name, version);
    open.add(name);
  }

  /**
   * Makes a view readable; what it reads is readable already. One that is only named is written
   * into the queries that read it.
   */
  public void open(View view) throws IOException {
    if (view instanceof View.Defined defined && !defined.kept()) {
      return;
    }
    open.add(view.name());
    if (view instanceof View.Bronze bronze && bronze.version().files().isEmpty()) {
      engine.registerEmpty(bronze.name(), bronze.version().shape());
    } else if (view instanceof View.Bronze bronze) {
      engine.register(bronze.name(), bronze.version());
    } else if (view instanceof View.Defined) {
      engine.materialize(view.name(), graph.complete(view));
    } else if (view instanceof View.Grouped grouped) {
      engine.defineGrouped(grouped.name(), grouped.grouped().over(graph.complete(view)));
    } else if (view instanceof View.Rows rows) {
      engine.defineRows(rows.name(), rows.columns(), rows.rows());
    } else if (view instanceof View.Previous previous) {
      register(previous.name(), previous.table());
    } else if (view instanceof View.Silver silver) {
      register(silver.name(), silver.table());
    }
  }

  private void register(String name, SilverTable table) throws IOException {
    Optional<TableVersion> version = ledger.version(table.name());
    if (version.isPresent() && version.get().shape().columns().equals(table.shape().columns())) {
      engine.register(name, version.get());
    } else {
      engine.registerEmpty(name, table.shape());
    }
  }

  @Override
  public void close() {
    List<String> names = new ArrayList<>(open);
    for (int i = names.size() - 1; i >= 0; i--) {
      if (!names.get(i).startsWith("silver.")) {
        engine.drop(names.get(i));
      }
    }
  }
}
