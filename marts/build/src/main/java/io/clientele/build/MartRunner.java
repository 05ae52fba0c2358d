package io.clientele.build;

import io.clientele.build.function.GroupedFunctions;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.TableLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Computes one mart or step whose inputs are readable, and makes it readable. */
final class MartRunner {
  private final Engine engine;
  private final TableLedger ledger;
  private final BuildProgress progress;

  MartRunner(Engine engine, TableLedger ledger, BuildProgress progress) {
    this.engine = engine;
    this.ledger = ledger;
    this.progress = progress;
  }

  /** Names a step; one that several marts read is computed once. */
  void step(MartSpec step, Set<String> readSeveralTimes) {
    if (!step.builder().isSql()) {
      grouped(step, step.mart());
    } else if (readSeveralTimes.contains(step.mart())) {
      engine.materialize(step.mart(), step.query());
    } else {
      engine.define(step.mart(), step.query());
    }
  }

  private void grouped(MartSpec mart, String view) {
    engine.defineGrouped(
        view,
        new GroupedQuery(
            mart.query(),
            mart.builder().groupedBy(),
            mart.builder().orderedBy(),
            GroupedFunctions.named(mart.builder().name())));
  }

  /** Stores a mart. The ledger learns of it after the commit was verified. */
  BuildReport.Built mart(MartSpec mart, String fingerprint) {
    long start = System.nanoTime();
    TableVersion version = engine.replace(mart.shape(), query(mart));
    try {
      ledger.write(version, fingerprint);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The ledger of " + mart.name() + " cannot be written", failure);
    }
    engine.register(mart.mart(), version);
    CrashPoint.hit("after-mart");
    double seconds = (System.nanoTime() - start) / 1e9;
    BuildReport.Built built =
        new BuildReport.Built(mart.mart(), version.version(), version.rows(), seconds);
    progress.built(built);
    return built;
  }

  private String query(MartSpec mart) {
    if (mart.builder().isSql()) {
      return mart.query();
    }
    String view = mart.mart() + "__rows";
    grouped(mart, view);
    return "select " + String.join(", ", mart.shape().columnNames()) + " from " + view;
  }
}
