package io.clientele.lakehouse.engine;

import java.nio.file.Path;
import java.util.Map;

/**
 * How to open an engine.
 *
 * @param lake the lake's folder
 * @param scratch an own folder for spilling and temporary files, on the lake's volume
 * @param threads threads to compute with
 * @param memoryMegabytes the engine's memory limit outside of the Java heap
 * @param options engine settings as configured, such as {@code spark.master}
 */
public record EngineSettings(
    Path lake, Path scratch, int threads, long memoryMegabytes, Map<String, String> options) {
  public EngineSettings {
    options = Map.copyOf(options);
  }
}
