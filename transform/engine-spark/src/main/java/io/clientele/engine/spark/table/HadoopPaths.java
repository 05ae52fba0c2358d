package io.clientele.engine.spark.table;

import java.nio.file.Path;

/** Local paths as Hadoop writes them: with their scheme, and with nothing in them encoded. */
final class HadoopPaths {
  private HadoopPaths() {}

  static org.apache.hadoop.fs.Path path(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }

  static String text(Path file) {
    return path(file).toString();
  }
}
