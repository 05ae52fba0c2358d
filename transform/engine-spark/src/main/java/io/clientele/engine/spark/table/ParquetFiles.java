package io.clientele.engine.spark.table;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Reads exactly the files that are named: no folder is listed, no name is a pattern. */
public final class ParquetFiles {
  private ParquetFiles() {}

  /** A column that a file does not hold is null in its rows. */
  public static Dataset<Row> read(SparkSession session, StructType schema, List<Path> files) {
    if (files.isEmpty()) {
      return session.createDataFrame(List.of(), schema);
    }
    return session
        .read()
        .schema(schema)
        .option("__globPaths__", "false")
        .parquet(files.stream().map(HadoopPaths::text).toArray(String[]::new));
  }
}
