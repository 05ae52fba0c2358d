package io.clientele.pipeline.cli;

import io.clientele.build.plan.BuildOptions;
import io.clientele.connector.config.Configuration;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.WriterLock;
import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.pipeline.run.EngineDecision;
import io.clientele.pipeline.run.InputSize;
import io.clientele.pipeline.run.Progress;
import io.clientele.pipeline.run.RunReport;
import io.clientele.pipeline.run.RunRequest;
import io.clientele.pipeline.run.Runner;
import io.clientele.pipeline.run.Stage;
import io.clientele.pipeline.run.StopRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ParameterException;

/** Runs stages for a command: configuration, engine, lock, report. */
final class StageRun {
  private final LakeOptions lakeOptions;
  private final RunOptions options;
  private final String verb;

  StageRun(LakeOptions lakeOptions, RunOptions options, String verb) {
    this.lakeOptions = lakeOptions;
    this.options = options;
    this.verb = verb;
  }

  /** Runs the stages and prints what came out; returns the exit code. */
  int run(Set<Stage> stages, BuildOptions build) throws IOException {
    StopRequest stop = new StopRequest();
    try (StopSignals signals = StopSignals.listen(stop, List.of("TERM"))) {
      return run(stages, build, stop);
    }
  }

  private int run(Set<Stage> stages, BuildOptions build, StopRequest stop) throws IOException {
    Declared declared = Declared.read(lakeOptions.file(), lakeOptions.environment());
    if (!declared.problems().isEmpty()) {
      throw new InvalidDefinitionException(declared.problems());
    }
    Configuration configuration = declared.configuration();
    List<SourceSpec> sources = declared.sources();
    requireKnown(sources);
    EngineDecision decision = decide(configuration, sources);
    if (EngineProvider.available().stream()
        .noneMatch(provider -> provider.name().equals(decision.engine()))) {
      return Relaunch.with(decision.engine(), lakeOptions.commandLine());
    }
    RunRequest request =
        new RunRequest(
            configuration,
            verb,
            stages,
            options.sources(),
            build,
            options.isFull(),
            options.engine(),
            options.asOfDate(),
            Instant.now(),
            options.cause());
    Lake lake = new Lake(configuration.lake());
    Progress progress = options.isQuiet() ? Progress.SILENT : ConsoleProgress.onStderr();
    try (WriterLock lock = WriterLock.take(lake, Holder.describe(verb));
        Runner runner = new Runner(lake, decision, request, progress, stop)) {
      return print(runner.run(request, sources));
    }
  }

  private void requireKnown(List<SourceSpec> sources) {
    List<String> known = sources.stream().map(SourceSpec::name).toList();
    for (String name : options.sources()) {
      if (!known.contains(name)) {
        throw new ParameterException(
            lakeOptions.commandLine(), "There is no source '" + name + "'; there is " + known);
      }
    }
  }

  private EngineDecision decide(Configuration configuration, List<SourceSpec> sources)
      throws IOException {
    String wanted = options.engine() == null ? configuration.engine().name() : options.engine();
    if (!Set.of("auto", "duckdb", "spark").contains(wanted)) {
      throw new ParameterException(
          lakeOptions.commandLine(), "'" + wanted + "' is no engine; use auto, duckdb or spark.");
    }
    boolean hasMaster = configuration.engine().options().containsKey("spark.master");
    long input = wanted.equals("auto") && !hasMaster ? InputSize.of(sources) : 0;
    return EngineDecision.of(
        wanted, hasMaster, input, configuration.engine().duckdbMaxInputBytes());
  }

  private int print(RunReport report) throws IOException {
    if (options.isJson()) {
      System.out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }
    report.messages().forEach(message -> System.err.println("clientele: " + message));
    return report.exitCode();
  }
}
