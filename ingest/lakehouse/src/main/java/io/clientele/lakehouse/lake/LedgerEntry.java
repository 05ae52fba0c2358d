package io.clientele.lakehouse.lake;

import io.clientele.lakehouse.engine.DataFile;
import java.util.List;

/**
 * What is known of a table's newest verified version.
 *
 * @param fingerprint identifies what the version was made of: query, shape, input versions,
 *     settings. The same fingerprint again means that nothing has to be written.
 */
public record LedgerEntry(
    String table,
    long version,
    String fingerprint,
    List<ShapeColumn> columns,
    List<String> key,
    List<DataFile> files) {
  public LedgerEntry {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    files = List.copyOf(files);
  }

  /** A column as it stands in ledgers and manifests. */
  public record ShapeColumn(String name, String type, String description) {}

  public long rows() {
    return files.stream().mapToLong(DataFile::rows).sum();
  }
}
