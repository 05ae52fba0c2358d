package io.clientele.build;

import io.clientele.build.function.GroupedFunctions;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.TableLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes one mart or step whose inputs are readable, and makes it readable. */
final class MartRunner {
  /** The version of a table that was never committed because it never had a row. */
  static final long NEVER_WRITTEN = -1;

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

  /** A step or mart without rows needs no query. */
  void emptyStep(MartSpec step) {
    engine.registerEmpty(step.mart(), step.shape());
  }

  /** Stores a mart. The ledger learns of it after the commit was verified. */
  BuildReport.Built mart(MartSpec mart, String fingerprint) {
    long start = System.nanoTime();
    TableVersion version =
        mart.isAppended() ? appended(mart) : engine.replace(mart.shape(), query(mart));
    if (version.version() == NEVER_WRITTEN) {
      engine.registerEmpty(mart.mart(), mart.shape());
    } else {
      engine.register(mart.mart(), version);
    }
    return done(mart, version, fingerprint, start);
  }

  /**
   * Adds what the query gives to a table that is never computed again. What is there is told by the
   * table's own log, not by the ledger: a run that ended between the two has added its rows, and
   * the query does not give them a second time.
   */
  private TableVersion appended(MartSpec mart) {
    TableVersion before = engine.current(mart.shape()).orElse(null);
    if (before == null) {
      engine.registerEmpty(mart.storedView(), mart.shape());
    } else {
      engine.register(mart.storedView(), before);
    }
    String added = mart.mart() + "__added";
    engine.materialize(added, mart.query());
    if (engine.rows("select 1 as one from " + added + " limit 1").isEmpty()) {
      return before == null ? new TableVersion(mart.shape(), NEVER_WRITTEN, List.of()) : before;
    }
    return engine.append(
        mart.shape(),
        "select " + String.join(", ", mart.shape().columnNames()) + " from " + added,
        new Transaction(mart.name().toString(), before == null ? 0 : before.version() + 1));
  }

  /**
   * Notes that a mart has no rows. Its table is written only when it has had some: a mart that
   * never had a row has version {@link #NEVER_WRITTEN} and no file.
   */
  BuildReport.Built emptyMart(MartSpec mart, String fingerprint) {
    long start = System.nanoTime();
    TableVersion before = before(mart);
    TableVersion version =
        before == null
            ? new TableVersion(mart.shape(), NEVER_WRITTEN, List.of())
            : before.rows() == 0 && before.shape().columns().equals(mart.shape().columns())
                ? new TableVersion(mart.shape(), before.version(), before.files())
                : engine.replace(mart.shape(), nothing(mart));
    engine.registerEmpty(mart.mart(), mart.shape());
    return done(mart, version, fingerprint, start);
  }

  private @Nullable TableVersion before(MartSpec mart) {
    try {
      TableVersion known = ledger.version(mart.name()).orElse(null);
      return known == null || known.version() == NEVER_WRITTEN ? null : known;
    } catch (IOException failure) {
      throw new UncheckedIOException("The ledger of " + mart.name() + " cannot be read", failure);
    }
  }

  private String nothing(MartSpec mart) {
    String view = mart.mart() + "__nothing";
    engine.registerEmpty(view, mart.shape());
    return "select " + String.join(", ", mart.shape().columnNames()) + " from " + view;
  }

  private BuildReport.Built done(
      MartSpec mart, TableVersion version, String fingerprint, long start) {
    try {
      ledger.write(version, fingerprint);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The ledger of " + mart.name() + " cannot be written", failure);
    }
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
