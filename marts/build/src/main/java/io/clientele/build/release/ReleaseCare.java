package io.clientele.build.release;

import io.clientele.build.release.Retention.Keep;
import io.clientele.build.release.Retention.Made;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops what no kept release needs: manifests first, then the files that none of them names. */
public final class ReleaseCare {
  private final Lake lake;
  private final ReleaseStore store;

  public ReleaseCare(Lake lake) {
    this.lake = lake;
    this.store = new ReleaseStore(lake);
  }

  /** Applies the retention. Returns the ids that were dropped. */
  public List<Long> apply(Engine engine, Instant now) throws IOException {
    Map<Long, Release> releases = new LinkedHashMap<>();
    for (long id : store.ids()) {
      releases.put(id, store.read(id));
    }
    List<Made> made =
        releases.values().stream()
            .map(release -> new Made(release.releaseId(), release.createdAt()))
            .toList();
    long current = store.currentId().orElse(0L);
    Set<TableName> touched = new LinkedHashSet<>();
    List<Long> dropped = new ArrayList<>();
    for (Map.Entry<Long, Keep> decision : Retention.decide(made, current, now).entrySet()) {
      Release release = java.util.Objects.requireNonNull(releases.get(decision.getKey()));
      if (decision.getValue() == Keep.DROP) {
        store.delete(release.releaseId());
        releases.remove(release.releaseId());
        dropped.add(release.releaseId());
        release.tables().forEach(table -> touched.add(table.name()));
      } else if (decision.getValue() == Keep.GOLD_ONLY && hasSilver(release)) {
        releases.put(release.releaseId(), withoutSilver(release));
        release.tables().stream().map(Release.Table::name).forEach(touched::add);
      }
    }
    CrashPoint.hit("before-vacuum");
    for (TableName table : touched) {
      vacuum(engine, table, releases.values());
    }
    return dropped;
  }

  private static boolean hasSilver(Release release) {
    return release.tables().stream().anyMatch(table -> table.layer().equals("silver"));
  }

  private Release withoutSilver(Release release) throws IOException {
    Release gold =
        new Release(
            release.releaseId(),
            release.createdAt(),
            release.asOf(),
            release.asOfDate(),
            release.engine(),
            release.company(),
            release.tables().stream().filter(table -> table.layer().equals("gold")).toList(),
            release.unpinned());
    DurableFiles.replace(
        lake.releases().resolve(release.releaseId() + ".json"),
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(gold));
    return gold;
  }

  private void vacuum(Engine engine, TableName name, Iterable<Release> kept) throws IOException {
    Map<Long, TableVersion> versions = new LinkedHashMap<>();
    for (Release release : kept) {
      release.table(name).ifPresent(table -> versions.put(table.version(), version(table)));
    }
    new TableLedger(lake)
        .version(name)
        .filter(version -> version.version() >= 0)
        .ifPresent(
            version -> {
              versions.put(version.version(), version);
              engine.vacuum(version.shape(), List.copyOf(versions.values()));
            });
  }

  private static TableVersion version(Release.Table table) {
    List<Column> columns =
        table.columns().stream()
            .map(
                column ->
                    new Column(
                        column.name(), ColumnType.parse(column.type()), column.description()))
            .toList();
    return new TableVersion(
        TableShape.of(table.name(), columns, table.key()), table.version(), table.files());
  }
}
