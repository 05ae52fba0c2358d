package io.clientele.lakehouse.lake;

import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One small file per table that says which version is the newest verified one and which files hold
 * it, so that a run with nothing to do opens no Delta log.
 *
 * <p>An entry is written after its commit was verified. When the log is ahead of the entry, a run
 * ended between the two: the table is then computed again, which changes nothing for a reader.
 */
public final class TableLedger {
  private final Path folder;

  public TableLedger(Lake lake) {
    this.folder = lake.ledger();
  }

  private Path file(TableName table) {
    return folder.resolve(table + ".json");
  }

  public Optional<LedgerEntry> entry(TableName table) throws IOException {
    Path file = file(table);
    return Files.exists(file)
        ? Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), LedgerEntry.class))
        : Optional.empty();
  }

  /** The ledger's version of a table, with its shape as it was written. */
  public Optional<TableVersion> version(TableName table) throws IOException {
    return entry(table).map(entry -> version(table, entry));
  }

  private static TableVersion version(TableName table, LedgerEntry entry) {
    TableShape shape =
        TableShape.of(
            table,
            entry.columns().stream()
                .map(
                    column ->
                        new Column(
                            column.name(), ColumnType.parse(column.type()), column.description()))
                .toList(),
            entry.key());
    return new TableVersion(shape, entry.version(), entry.files());
  }

  public void write(TableVersion version, String fingerprint) throws IOException {
    TableShape shape = version.shape();
    LedgerEntry entry =
        new LedgerEntry(
            shape.name().toString(),
            version.version(),
            fingerprint,
            shape.columns().stream()
                .map(
                    column ->
                        new LedgerEntry.ShapeColumn(
                            column.name(), column.type().toString(), column.description()))
                .toList(),
            shape.key(),
            version.files());
    Files.createDirectories(folder);
    DurableFiles.replace(
        file(shape.name()), Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(entry));
  }
}
