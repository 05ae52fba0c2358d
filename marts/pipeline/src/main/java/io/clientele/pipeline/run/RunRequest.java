package io.clientele.pipeline.run;

import io.clientele.build.plan.BuildOptions;
import io.clientele.connector.config.Configuration;
import io.clientele.lakehouse.run.RunCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks of a run.
 *
 * @param verb the command, for the lock and the journal
 * @param sources only these sources are read; empty means all
 * @param isFull everything is made again from landing and bronze, whether or not it changed
 * @param engine {@code auto, duckdb, spark}, or null for what is configured
 * @param asOfDate what the command line says instead of the configuration, or null
 * @param now the start of the run
 * @param cause what started it, for the journal
 */
public record RunRequest(
    Configuration configuration,
    String verb,
    Set<Stage> stages,
    Set<String> sources,
    BuildOptions build,
    boolean isFull,
    @Nullable String engine,
    @Nullable LocalDate asOfDate,
    Instant now,
    RunCause cause) {
  public RunRequest {
    stages = Set.copyOf(stages);
    sources = Set.copyOf(sources);
  }
}
