package io.clientele.build;

import io.clientele.build.check.CheckFailedException;
import io.clientele.build.check.CheckResult;
import io.clientele.build.check.Checks;
import io.clientele.build.check.Drift;
import io.clientele.build.check.Finding;
import io.clientele.build.plan.BuildPlan;
import io.clientele.build.plan.Fingerprints;
import io.clientele.build.release.ReleaseCare;
import io.clientele.build.release.ReleaseDraft;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.catalog.mart.MartSpec.Keeping;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.SideBySide;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.LedgerEntry;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * From silver to a release: computes what changed, checks it, publishes it.
 *
 * <p>The caller holds the lake's writer lock. A build that ends early, by whatever, leaves the
 * current release as it is; the next one goes on from what the ledger knows.
 */
public final class BuildRunner {
  private final MartCatalog catalog;
  private final Engine engine;
  private final Lake lake;
  private final BuildProgress progress;

  public BuildRunner(MartCatalog catalog, Engine engine, Lake lake, BuildProgress progress) {
    this.catalog = catalog;
    this.engine = engine;
    this.lake = lake;
    this.progress = progress;
  }

  /**
   * Builds.
   *
   * @throws CheckFailedException when a check of level error fails; nothing is published
   */
  public BuildReport build(BuildRequest request) throws IOException {
    Optional<Release> last = new ReleaseStore(lake).current();
    BuildPlan plan = plan(request);
    List<MartSpec> unchecked = unchecked(plan, last);
    if (!plan.isNothingToCompute() || !unchecked.isEmpty()) {
      new BuildViews(catalog, engine, request.inputs(), ledger()).open(plan, unchecked, request);
    }
    CrashPoint.hit("before-gold");
    List<BuildReport.Built> built = compute(plan);
    CrashPoint.hit("before-checks");
    CheckResult checked = check(unchecked);
    List<Finding> warnings = new ArrayList<>(checked.warnings());
    last.ifPresent(release -> warnings.addAll(Drift.of(release, checked.facts())));
    OptionalLong published = publish(request, last, checked);
    return new BuildReport(published, built, warnings);
  }

  private TableLedger ledger() {
    return new TableLedger(lake);
  }

  private BuildPlan plan(BuildRequest request) throws IOException {
    Map<String, String> fingerprints =
        Fingerprints.of(
            catalog,
            request.inputs(),
            RunViews.identities(request.company(), request.configured(), request.segments()));
    return BuildPlan.of(
        catalog, request.inputs(), fingerprints, entries(), this::isIntact, request.options());
  }

  private Map<String, LedgerEntry> entries() throws IOException {
    Map<String, LedgerEntry> entries = new LinkedHashMap<>();
    for (MartSpec mart : catalog.all()) {
      if (mart.isStored()) {
        ledger().entry(mart.name()).ifPresent(entry -> entries.put(mart.mart(), entry));
      }
    }
    return entries;
  }

  private boolean isIntact(LedgerEntry entry) {
    for (DataFile file : entry.files()) {
      Path path = lake.root().resolve(file.path());
      try {
        if (Files.size(path) != file.size()) {
          return false;
        }
      } catch (IOException missing) {
        return false;
      }
    }
    return true;
  }

  /** What will be computed, and what an earlier build computed and did not publish. */
  private List<MartSpec> unchecked(BuildPlan plan, Optional<Release> last) throws IOException {
    Map<String, LedgerEntry> entries = entries();
    Set<MartSpec> unchecked = new LinkedHashSet<>();
    plan.computed().stream().filter(MartSpec::isStored).forEach(unchecked::add);
    for (MartSpec mart : plan.kept()) {
      LedgerEntry entry = entries.get(mart.mart());
      boolean isPublished =
          mart.keeping() == Keeping.UNPINNED
              || (entry != null
                  && last.flatMap(release -> release.table(mart.name()))
                      .filter(table -> table.version() == entry.version())
                      .isPresent());
      if (!isPublished) {
        unchecked.add(mart);
      }
    }
    return catalog.all().stream().filter(unchecked::contains).toList();
  }

  private List<BuildReport.Built> compute(BuildPlan plan) {
    progress.planned((int) plan.computed().stream().filter(MartSpec::isStored).count());
    MartRunner runner = new MartRunner(engine, ledger(), progress);
    Set<String> shared = readSeveralTimes(plan.computed());
    List<BuildReport.Built> built = Collections.synchronizedList(new ArrayList<>());
    MartWork work =
        new MartWork(
            mart -> {
              boolean isEmpty = plan.empty().contains(mart.mart());
              String fingerprint = plan.fingerprints().getOrDefault(mart.mart(), "");
              if (mart.isStored()) {
                built.add(
                    isEmpty ? runner.emptyMart(mart, fingerprint) : runner.mart(mart, fingerprint));
              } else if (isEmpty) {
                runner.emptyStep(mart);
              } else {
                runner.step(mart, shared);
              }
            });
    new SideBySide<>(engine.lanes(), work).run(plan.computed());
    return built;
  }

  /** Marts, each behind what it reads. */
  private record MartWork(Consumer<MartSpec> compute) implements SideBySide.Work<MartSpec> {
    @Override
    public String name(MartSpec mart) {
      return mart.mart();
    }

    @Override
    public Collection<String> needs(MartSpec mart) {
      return mart.reads();
    }

    @Override
    public void run(MartSpec mart) {
      compute.accept(mart);
    }
  }

  private static Set<String> readSeveralTimes(List<MartSpec> computed) {
    Set<String> once = new LinkedHashSet<>();
    Set<String> several = new LinkedHashSet<>();
    computed.forEach(
        mart -> mart.reads().stream().filter(read -> !once.add(read)).forEach(several::add));
    return several;
  }

  private CheckResult check(List<MartSpec> marts) throws IOException {
    progress.checking(marts.size());
    Set<String> withRows = new LinkedHashSet<>();
    entries()
        .forEach(
            (mart, entry) -> {
              if (entry.rows() > 0) {
                withRows.add(mart);
              }
            });
    CheckResult checked = Checks.run(engine, marts, withRows);
    if (!checked.errors().isEmpty()) {
      throw new CheckFailedException(checked.errors());
    }
    return checked;
  }

  private OptionalLong publish(BuildRequest request, Optional<Release> last, CheckResult checked)
      throws IOException {
    List<Release.Table> tables =
        ReleaseDraft.tables(catalog.all(), entries(), checked.facts(), last, request.inputs());
    if (!ReleaseDraft.isNews(last, tables, request.company())) {
      return OptionalLong.empty();
    }
    ReleaseStore store = new ReleaseStore(lake);
    long id =
        Stream.concat(store.ids().stream(), store.currentId().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0)
            + 1;
    List<String> unpinned =
        catalog.all().stream()
            .filter(mart -> mart.keeping() == Keeping.UNPINNED)
            .map(MartSpec::mart)
            .toList();
    store.publish(
        ReleaseDraft.release(
            id, request.now(), engine.name(), request.company(), tables, unpinned));
    new ReleaseCare(lake).apply(engine, request.now());
    return OptionalLong.of(id);
  }
}
