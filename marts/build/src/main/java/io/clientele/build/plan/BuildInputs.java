package io.clientele.build.plan;

import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.LedgerEntry;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that marts are made of, as they stand.
 *
 * @param versions by table; a table that nothing delivers is absent and counts as empty
 * @param fingerprints what each version was made of
 */
public record BuildInputs(
    Map<TableName, TableVersion> versions, Map<TableName, String> fingerprints) {
  public BuildInputs {
    versions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    fingerprints = Map.copyOf(fingerprints);
    if (!fingerprints.keySet().containsAll(versions.keySet())) {
      throw new IllegalArgumentException("Every input needs a fingerprint: " + versions.keySet());
    }
  }

  /** What the lake's ledger says of these tables. */
  public static BuildInputs fromLedger(Lake lake, Collection<TableName> tables) throws IOException {
    TableLedger ledger = new TableLedger(lake);
    Map<TableName, TableVersion> versions = new LinkedHashMap<>();
    Map<TableName, String> fingerprints = new LinkedHashMap<>();
    for (TableName table : tables) {
      Optional<LedgerEntry> entry = ledger.entry(table);
      Optional<TableVersion> version = ledger.version(table);
      if (entry.isPresent() && version.isPresent()) {
        versions.put(table, version.get());
        fingerprints.put(table, entry.get().fingerprint());
      }
    }
    return new BuildInputs(versions, fingerprints);
  }

  /** Whether a table outside of gold has no rows. */
  boolean isEmpty(TableName table) {
    TableVersion version = versions.get(table);
    return version == null || version.rows() == 0;
  }

  /** Identifies the content of a table; the same for every table that nothing delivers. */
  String identity(TableName table) {
    TableVersion version = versions.get(table);
    return version == null ? "empty" : version.version() + " " + fingerprints.get(table);
  }
}
