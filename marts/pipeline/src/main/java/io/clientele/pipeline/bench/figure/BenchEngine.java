package io.clientele.pipeline.bench.figure;

/** The engines that are measured, as {@code --engine} names them. */
public enum BenchEngine {
  duckdb,
  spark
}
