package io.clientele.silver;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.SideBySide;
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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    Set<TableName> made = Collections.synchronizedSet(new HashSet<>());
    try (OpenViews views = new OpenViews(plan.graph(), engine, ledger)) {
      new SideBySide<>(engine.lanes(), new Making(plan, views, made))
          .run(plan.graph().withInputs(plan.stale()));
    } catch (UncheckedIOException failure) {
      throw Objects.requireNonNull(failure.getCause());
    }
    List<TableName> written =
        new ArrayList<>(plan.stale().stream().map(SilverRunner::name).toList());
    written.retainAll(made);
    for (SilverTable table : plan.emptied()) {
      ledger.write(engine.replace(table.shape(), empty(table)), SilverPlan.EMPTY);
      written.add(table.name());
    }
    return List.copyOf(written);
  }

  private static TableName name(View.Silver view) {
    return view.table().name();
  }

  /** Stale tables are made, whatever else they read is opened; each behind what it reads. */
  private final class Making implements SideBySide.Work<View> {
    private final SilverPlan plan;
    private final OpenViews views;
    private final Set<TableName> made;
    private final Set<String> stale = new HashSet<>();

    Making(SilverPlan plan, OpenViews views, Set<TableName> made) {
      this.plan = plan;
      this.views = views;
      this.made = made;
      plan.stale().forEach(table -> stale.add(table.name()));
    }

    @Override
    public String name(View view) {
      return view.name();
    }

    @Override
    public List<String> needs(View view) {
      return plan.graph().reads(view).stream().map(View::name).toList();
    }

    @Override
    public void run(View view) {
      try {
        if (view instanceof View.Silver table && stale.contains(table.name())) {
          make(table);
        } else {
          views.open(view);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private void make(View.Silver table) throws IOException {
      TableVersion version = engine.replace(table.table().shape(), plan.graph().complete(table));
      CrashPoint.hit("after-silver-table");
      ledger.write(version, plan.graph().fingerprint(table.name()));
      views.opened(version);
      made.add(SilverRunner.name(table));
    }
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
