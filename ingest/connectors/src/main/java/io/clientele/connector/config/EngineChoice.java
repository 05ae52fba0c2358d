package io.clientele.connector.config;

import java.util.Map;

/**
 * Which engine computes, and with what.
 *
 * @param name {@code auto, duckdb} or {@code spark}
 * @param duckdbMaxInputBytes above this size of all input, {@code auto} means Spark
 * @param threads threads to compute with; 0 means as many as the machine has
 * @param memoryMegabytes the engine's memory outside of the Java heap; 0 means a share of the
 *     machine's
 * @param options settings of the engine, such as {@code spark.master}
 */
public record EngineChoice(
    String name,
    long duckdbMaxInputBytes,
    int threads,
    long memoryMegabytes,
    Map<String, String> options) {
  public EngineChoice {
    options = Map.copyOf(options);
  }
}
