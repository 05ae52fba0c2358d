package io.clientele.engine.spark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Results that are computed once and kept for the session, as Parquet in the scratch folder. */
public final class Materialized {
  private final SparkSession session;
  private final Path folder;
  private final Map<String, Path> byView = new ConcurrentHashMap<>();

  public Materialized(SparkSession session, Path scratch) {
    this.session = session;
    this.folder = scratch.resolve("views-" + UUID.randomUUID());
  }

  /** Computes the rows now; the result reads what was computed. */
  public Dataset<Row> keep(String view, Dataset<Row> rows) throws IOException {
    Path kept = folder.resolve(view + "-" + UUID.randomUUID());
    Files.createDirectories(folder);
    rows.write().parquet(HadoopPaths.text(kept));
    Dataset<Row> read = ParquetFiles.read(session, rows.schema(), ParquetOutput.parquetFiles(kept));
    Path before = byView.put(view, kept);
    if (before != null) {
      ParquetOutput.deleteFolder(before);
    }
    return read;
  }

  public void drop(String view) throws IOException {
    Path kept = byView.remove(view);
    if (kept != null) {
      ParquetOutput.deleteFolder(kept);
    }
  }

  public void close() throws IOException {
    ParquetOutput.deleteFolder(folder);
  }
}
