package io.clientele.engine.spark.table;

import io.clientele.engine.spark.sql.SparkTypes;
import io.clientele.engine.spark.sql.Values;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Merges rows into a table by rewriting the files that hold their keys, in one commit.
 *
 * <p>Small files are always rewritten, so that merging keeps a table in few files.
 */
public final class Merge {
  /** A file below this size is rewritten whether it holds a touched key or not. */
  static final long SMALL_FILE_BYTES = 16L << 20;

  private final SparkSession session;
  private final DeltaTables tables;
  private final long smallFileBytes;

  public Merge(SparkSession session, DeltaTables tables) {
    this(session, tables, SMALL_FILE_BYTES);
  }

  Merge(SparkSession session, DeltaTables tables, long smallFileBytes) {
    this.session = session;
    this.tables = tables;
    this.smallFileBytes = smallFileBytes;
  }

  /**
   * Merges rows that can be read several times.
   *
   * @throws EngineException when the shape has no key, or the rows hold a key twice or a null in it
   */
  public TableVersion into(TableShape shape, Dataset<Row> rows) throws IOException {
    requireKeys(shape, rows);
    Optional<LogState> before = tables.state(shape);
    if (before.isEmpty()) {
      return tables.replace(shape, rows);
    }
    List<LogState.LogFile> touched = touched(shape, rows, before.get().files());
    Dataset<Row> merged = rows;
    if (!touched.isEmpty()) {
      Dataset<Row> kept =
          read(shape, touched)
              .alias("stored")
              .join(rows.alias("merged"), sameKey(shape), "left_anti");
      merged = kept.unionByName(rows);
    }
    return tables.rewrite(shape, before.get(), merged, touched);
  }

  private static void requireKeys(TableShape shape, Dataset<Row> rows) {
    if (shape.key().isEmpty()) {
      throw new EngineException("the table declares no key to merge by: replace it or append");
    }
    Column[] key = shape.key().stream().map(functions::col).toArray(Column[]::new);
    List<Row> twice =
        rows.groupBy(key)
            .agg(functions.count(functions.lit(1)).as("_rows"))
            .where(anyNull(key).or(functions.col("_rows").gt(1)))
            .limit(3)
            .collectAsList();
    if (!twice.isEmpty()) {
      throw new EngineException(
          "a key "
              + shape.key()
              + " comes more than once or is null: "
              + twice.stream().map(Values::of).toList()
              + " (key, rows); deduplicate the query with row_number()");
    }
  }

  private static Column anyNull(Column[] key) {
    Column any = functions.lit(false);
    for (Column column : key) {
      any = any.or(column.isNull());
    }
    return any;
  }

  private List<LogState.LogFile> touched(
      TableShape shape, Dataset<Row> rows, List<LogState.LogFile> files) {
    List<LogState.LogFile> large =
        files.stream().filter(file -> file.size() >= smallFileBytes).toList();
    if (large.isEmpty()) {
      return files;
    }
    Set<String> names = new HashSet<>();
    read(shape, large)
        .select(functions.col("*"), functions.col("_metadata.file_name").as("_file"))
        .alias("stored")
        .join(rows.alias("merged"), sameKey(shape), "left_semi")
        .select("_file")
        .distinct()
        .collectAsList()
        .forEach(row -> names.add(row.getString(0)));
    return files.stream()
        .filter(file -> file.size() < smallFileBytes || names.contains(file.name()))
        .toList();
  }

  private static Column sameKey(TableShape shape) {
    return shape.key().stream()
        .map(key -> functions.col("stored." + key).equalTo(functions.col("merged." + key)))
        .reduce(Column::and)
        .orElseThrow();
  }

  private Dataset<Row> read(TableShape shape, List<LogState.LogFile> files) {
    Path folder = tables.lake().table(shape.name());
    return ParquetFiles.read(
        session,
        SparkTypes.of(shape.columns()),
        files.stream().map(file -> folder.resolve(file.name())).toList());
  }
}
