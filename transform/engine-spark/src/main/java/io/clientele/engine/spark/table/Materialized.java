package io.clientele.engine.spark.table;

import io.clientele.engine.spark.session.ScratchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Results that are computed once and kept for the session, as Parquet in the scratch folder. */
public final class Materialized {
  private final SparkSession session;
  private final Path folder;
  private final Map<String, Path> byView = new ConcurrentHashMap<>();

  public Materialized(SparkSession session, Path folder) {
    this.session = session;
    this.folder = folder;
  }

  /** Computes the rows now; the result reads what was computed. */
  public Dataset<Row> keep(String view, Dataset<Row> rows) throws IOException {
    Path kept = folder.resolve(view + "-" + UUID.randomUUID());
    Dataset<Row> typed = withoutBareNulls(rows);
    typed.write().parquet(HadoopPaths.text(kept));
    Dataset<Row> read =
        ParquetFiles.read(session, typed.schema(), ParquetOutput.parquetFiles(kept));
    Path before = byView.put(view, kept);
    if (before != null) {
      ScratchFolder.delete(before);
    }
    return read;
  }

  /** {@code select null as x} has no type that a file could hold; a text fits everywhere. */
  private static Dataset<Row> withoutBareNulls(Dataset<Row> rows) {
    Dataset<Row> typed = rows;
    for (StructField field : rows.schema().fields()) {
      if (field.dataType().equals(DataTypes.NullType)) {
        typed = typed.withColumn(field.name(), typed.col(field.name()).cast(DataTypes.StringType));
      }
    }
    return typed;
  }

  public void drop(String view) throws IOException {
    Path kept = byView.remove(view);
    if (kept != null) {
      ScratchFolder.delete(kept);
    }
  }
}
