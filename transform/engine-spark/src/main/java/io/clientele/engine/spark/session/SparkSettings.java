package io.clientele.engine.spark.session;

import io.clientele.engine.spark.table.DurableLogStore;
import io.clientele.engine.spark.table.PlainLocalFiles;
import io.clientele.lakehouse.engine.EngineSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Spark is told at its start.
 *
 * <p>System properties that begin with {@code spark.}, which is how {@code spark-submit} hands
 * settings over, win over what is written here, and configured options win over both.
 */
final class SparkSettings {
  /** Adaptive execution joins small ones; large ones have to fit into memory one per thread. */
  private static final int SHUFFLE_PARTITIONS_PER_THREAD = 8;

  /** A delivery's queries are those of the one before; Spark's hundred would be compiled again. */
  private static final int COMPILED_QUERIES = 20_000;

  /** Our own setting: queries are planned for little data until there is more. */
  static final String LITTLE_FIRST = "spark.clientele.littleFirst";

  private SparkSettings() {}

  /**
   * All settings.
   *
   * @param submitted what {@code spark-submit} set, by name
   */
  static Map<String, String> of(
      EngineSettings settings, Path scratch, Map<String, String> submitted) {
    Map<String, String> given = new TreeMap<>(submitted);
    given.putAll(settings.options());
    given.keySet().removeIf(name -> !name.startsWith("spark."));
    Map<String, String> spark = new TreeMap<>();
    meaning(spark);
    files(spark, scratch);
    oneProgram(spark);
    if (given.getOrDefault("spark.master", "local").startsWith("local")) {
      oneMachine(spark, settings.threads());
      boolean planned = given.keySet().stream().anyMatch(SparkSettings::planning);
      spark.put(LITTLE_FIRST, Boolean.toString(!planned));
    }
    spark.putAll(given);
    return spark;
  }

  /** What a query means: the shared SQL rests on these. */
  private static void meaning(Map<String, String> spark) {
    spark.put("spark.sql.ansi.enabled", "true");
    spark.put("spark.sql.ansi.doubleQuotedIdentifiers", "true");
    spark.put("spark.sql.session.timeZone", "UTC");
    spark.put("spark.sql.datetime.java8API.enabled", "true");
    spark.put("spark.sql.caseSensitive", "false");
    spark.put("spark.executor.defaultJavaOptions", "-Duser.timezone=UTC");
  }

  private static void files(Map<String, String> spark, Path scratch) {
    spark.put("spark.sql.catalogImplementation", "in-memory");
    spark.put("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString());
    spark.put("spark.local.dir", scratch.toString());
    spark.put("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    spark.put("spark.sql.parquet.compression.codec", "zstd");
    spark.put("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    spark.put("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2");
    spark.put("spark.hadoop.parquet.summary.metadata.level", "none");
    spark.put("spark.delta.logStore.file.impl", DurableLogStore.class.getName());
    spark.put("spark.databricks.delta.snapshotPartitions", "1");
    spark.put("spark.databricks.delta.requiredSparkConfsCheck.enabled", "false");
    spark.put("spark.databricks.delta.stats.collect", "false");
    spark.put("spark.databricks.delta.checkLatestSchemaOnRead", "false");
    // Off, it would compute every table's state at the beginning of every commit.
    spark.put("spark.databricks.delta.incremental.commit.enabled", "true");
    spark.put("spark.databricks.delta.writeChecksumFile.enabled", "false");
    spark.put("spark.ui.enabled", "false");
    spark.put("spark.ui.showConsoleProgress", "false");
    spark.put("spark.scheduler.mode", "FAIR");
    spark.put("spark.sql.sources.parallelPartitionDiscovery.threshold", "10000");
  }

  /** What Spark does beside a query, for other users than one that computes tables in a row. */
  private static void oneProgram(Map<String, String> spark) {
    spark.put("spark.sql.artifact.isolation.enabled", "false");
    spark.put("spark.sql.ui.explainMode", "simple");
    spark.put("spark.sql.codegen.cache.maxEntries", Integer.toString(COMPILED_QUERIES));
  }

  private static void oneMachine(Map<String, String> spark, int threads) {
    spark.put("spark.master", "local[" + threads + "]");
    spark.put("spark.driver.host", "127.0.0.1");
    spark.put("spark.driver.bindAddress", "127.0.0.1");
    spark.put(
        "spark.sql.shuffle.partitions", Integer.toString(SHUFFLE_PARTITIONS_PER_THREAD * threads));
    spark.put("spark.hadoop.fs.file.impl", PlainLocalFiles.class.getName());
    // By itself Spark takes 64 MB for every sort and every grouping, however few rows there are.
    spark.put("spark.buffer.pageSize", "2m");
  }

  private static boolean planning(String name) {
    return name.startsWith("spark.sql.adaptive.") || name.equals("spark.sql.shuffle.partitions");
  }
}
