package io.clientele.engine.spark.table;

import io.clientele.engine.spark.session.ScratchFolder;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The Parquet files of one commit: written into a folder of their own, checked, forced, and only
 * then moved to where the table's files lie.
 */
final class ParquetOutput {
  /** Begins the name of a folder that belongs to a commit in the making, or to one that failed. */
  static final String STAGING = "_staging-";

  private final TableShape shape;
  private final Path lakeRoot;
  private final Path folder;
  private final Path staging;

  ParquetOutput(Lake lake, TableShape shape) {
    this.shape = shape;
    this.lakeRoot = lake.root();
    this.folder = lake.table(shape.name());
    this.staging = folder.resolve(STAGING + UUID.randomUUID());
  }

  /** Writes the rows and gives the table's new files; nothing of them is left when it fails. */
  List<DataFile> write(Dataset<Row> rows) throws IOException {
    boolean newFolder = Files.notExists(folder);
    Files.createDirectories(folder);
    try {
      rows.write().parquet(HadoopPaths.text(staging));
      List<DataFile> files = new ArrayList<>();
      for (Path file : parquetFiles(staging)) {
        publish(file, files);
      }
      DurableFiles.forceFolder(folder);
      if (newFolder) {
        forceParents();
      }
      return files;
    } finally {
      ScratchFolder.delete(staging);
    }
  }

  private void publish(Path file, List<DataFile> files) throws IOException {
    Footers footer = Footers.of(file);
    List<String> differences = FooterCheck.differences(footer.schema(), shape.columns());
    if (!differences.isEmpty()) {
      throw new EngineException(String.join("; ", differences));
    }
    if (footer.rows() == 0) {
      return;
    }
    String name = "part-%05d-%s.parquet".formatted(files.size(), UUID.randomUUID());
    long size = Files.size(file);
    String sha256 = Sha256.of(file);
    DurableFiles.force(file);
    Files.move(file, folder.resolve(name));
    files.add(new DataFile(Lake.folder(shape.name()) + "/" + name, size, footer.rows(), sha256));
  }

  /** A new table's folder has to survive too, and with it the layer's folder. */
  private void forceParents() throws IOException {
    for (Path parent = folder.getParent();
        parent != null && parent.startsWith(lakeRoot);
        parent = parent.getParent()) {
      DurableFiles.forceFolder(parent);
    }
  }

  static List<Path> parquetFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .sorted()
          .toList();
    }
  }
}
