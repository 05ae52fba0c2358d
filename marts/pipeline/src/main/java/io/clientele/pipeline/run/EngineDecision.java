package io.clientele.pipeline.run;

/**
 * Which engine a run uses, and why; told on stderr.
 *
 * @param engine {@code duckdb} or {@code spark}
 */
public record EngineDecision(String engine, String reason) {

  /**
   * Decides between the engines.
   *
   * @param configured {@code auto, duckdb} or {@code spark}
   * @param hasMaster whether {@code spark.master} is configured
   * @param inputBytes the size of the delivered files
   * @param largestForDuckDb above this {@code auto} means Spark
   */
  public static EngineDecision of(
      String configured, boolean hasMaster, long inputBytes, long largestForDuckDb) {
    if (!configured.equals("auto")) {
      return new EngineDecision(configured, "it is configured");
    }
    if (hasMaster) {
      return new EngineDecision("spark", "spark.master is configured");
    }
    return inputBytes < largestForDuckDb
        ? new EngineDecision("duckdb", "no Spark master is configured and the input is small")
        : new EngineDecision(
            "spark",
            "the input is larger than engine.duckdb_max_input (" + largestForDuckDb + " bytes)");
  }

  @Override
  public String toString() {
    return "engine " + engine + ": " + reason;
  }
}
