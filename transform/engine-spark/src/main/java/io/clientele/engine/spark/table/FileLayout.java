package io.clientele.engine.spark.table;

import io.clientele.lakehouse.table.Layer;
import io.clientele.lakehouse.table.TableShape;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.functions;
import scala.jdk.javaapi.CollectionConverters;

/** Decides over how many files a result is laid out, and lays it out by the table's order. */
final class FileLayout {
  /** What one file is worth; measured by the size of what the query reads. */
  static final long BYTES_PER_FILE = 128L << 20;

  private static final int MOST_FILES_OF_MART = 8;
  private static final int MOST_FILES = 32;

  private FileLayout() {}

  static int files(long inputBytes, Layer layer) {
    int most = layer == Layer.GOLD ? MOST_FILES_OF_MART : MOST_FILES;
    return (int) Math.max(1, Math.min(most, inputBytes / BYTES_PER_FILE));
  }

  static Dataset<Row> laidOut(Dataset<Row> rows, TableShape shape) {
    int files = files(inputBytes(rows), shape.name().layer());
    Column[] order = shape.sortedBy().stream().map(functions::col).toArray(Column[]::new);
    if (files > 1 && order.length > 0) {
      return rows.repartitionByRange(files, order).sortWithinPartitions(order);
    }
    Dataset<Row> together = rows.coalesce(files);
    return order.length == 0 ? together : together.sortWithinPartitions(order);
  }

  /**
   * The size of the files that a query reads; what Spark cannot tell counts nothing. Asked before
   * the query is optimised, which writing it does once more.
   */
  static long inputBytes(Dataset<Row> rows) {
    var classic = (org.apache.spark.sql.classic.Dataset<Row>) rows;
    long unknown = classic.sparkSession().sessionState().conf().defaultSizeInBytes();
    return CollectionConverters.asJava(classic.queryExecution().analyzed().collectLeaves()).stream()
        .map(LogicalPlan::stats)
        .map(stats -> stats.sizeInBytes().bigInteger())
        .filter(bytes -> bytes.bitLength() < 63)
        .mapToLong(java.math.BigInteger::longValue)
        .filter(bytes -> bytes < unknown)
        .sum();
  }
}
