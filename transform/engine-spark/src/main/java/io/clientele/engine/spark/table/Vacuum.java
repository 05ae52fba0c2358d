package io.clientele.engine.spark.table;

import io.clientele.engine.spark.session.ScratchFolder;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Deletes data files that neither a kept version nor the newest one names, and failed stagings. */
public final class Vacuum {
  private Vacuum() {}

  public static void run(DeltaTables tables, TableShape shape, List<TableVersion> kept)
      throws IOException {
    Path folder = tables.lake().table(shape.name());
    if (Files.notExists(folder)) {
      return;
    }
    removeUnnamedEntries(folder.resolve("_delta_log"));
    Set<String> named = new HashSet<>();
    kept.forEach(version -> version.files().forEach(file -> named.add(file.path())));
    tables
        .current(shape)
        .ifPresent(version -> version.files().stream().map(DataFile::path).forEach(named::add));
    for (Path entry : entries(folder)) {
      String name = entry.getFileName().toString();
      if (name.startsWith(ParquetOutput.STAGING)) {
        ScratchFolder.delete(entry);
      } else if (name.endsWith(".parquet")
          && !named.contains(Lake.folder(shape.name()) + "/" + name)) {
        Files.delete(entry);
      }
    }
  }

  /** Entries that a crash left without their name. */
  private static void removeUnnamedEntries(Path log) throws IOException {
    if (Files.notExists(log)) {
      return;
    }
    for (Path entry : entries(log)) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".") && name.contains(".json.") && !name.endsWith(".crc")) {
        Files.delete(entry);
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
