package io.clientele.pipeline.cli;

import io.clientele.build.plan.BuildOptions;
import io.clientele.connector.config.Configuration;
import io.clientele.connector.pack.Sources;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.WriterLock;
import io.clientele.lakehouse.run.RunCause;
import io.clientele.pipeline.demo.SampleCompany;
import io.clientele.pipeline.run.EngineDecision;
import io.clientele.pipeline.run.Progress;
import io.clientele.pipeline.run.RunReport;
import io.clientele.pipeline.run.RunRequest;
import io.clientele.pipeline.run.Runner;
import io.clientele.pipeline.run.Stage;
import io.clientele.pipeline.run.StopRequest;
import io.clientele.report.web.ReportOptions;
import io.clientele.report.web.ReportOptions.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A sample company, from raw exports to a dashboard. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a sample company in the vendors' own file formats, takes its four deliveries in one",
      "after the other, and shows it. Offline; the same seed gives the same files everywhere.",
      "A folder that holds a finished sample company is shown as it is."
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "clientele-demo",
      description = "Where to put it; default ./${DEFAULT-VALUE}.")
  private Path folder;

  @Option(names = "--no-serve", description = "Make it, but do not start the report server.")
  private boolean noServe;

  @Option(
      names = "--scale",
      defaultValue = "1",
      description = "Multiplies customers and orders, from 0.01 to 20; default ${DEFAULT-VALUE}.")
  private double scale;

  @Option(names = "--seed", defaultValue = "42", description = "Default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--engine", paramLabel = "NAME", description = "auto, duckdb or spark.")
  private @Nullable String engine;

  @Option(names = "--port", defaultValue = "8080", description = "Default ${DEFAULT-VALUE}.")
  private int port;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    EngineDecision decision = decide();
    if (EngineProvider.available().stream()
        .noneMatch(provider -> provider.name().equals(decision.engine()))) {
      return Relaunch.with(decision.engine(), spec.commandLine());
    }
    if (!isFinished()) {
      make(decision);
    }
    if (noServe) {
      return ExitCode.DONE;
    }
    return ServeCommand.serve(ReportOptions.local(lake(), port, Entry.ONE_TIME_LINK));
  }

  private Path lake() {
    return folder.resolve("lake");
  }

  private boolean isFinished() throws IOException {
    Path marker = folder.resolve("FINISHED");
    return Files.exists(marker) && Files.readString(marker).equals(description());
  }

  private String description() {
    return "seed " + seed + ", scale " + scale + "\n";
  }

  private EngineDecision decide() {
    String configured = System.getenv().getOrDefault("CLIENTELE_ENGINE", "auto");
    String wanted = engine == null ? configured : engine;
    return EngineDecision.of(wanted, false, 0, Long.MAX_VALUE);
  }

  private void make(EngineDecision decision) throws IOException {
    Path marker = folder.resolve("FINISHED");
    if (Files.exists(marker)) {
      throw new ParameterException(
          spec.commandLine(),
          folder
              + " holds another sample company ("
              + Files.readString(marker).strip()
              + "). Name another folder, or delete it.");
    }
    Files.createDirectories(folder);
    Progress progress = quiet ? Progress.SILENT : ConsoleProgress.onStderr();
    progress.say("making the sample company in " + folder);
    SampleCompany.writeConfiguration(folder);
    Configuration configuration =
        Configuration.read(
            folder.resolve("clientele.yaml"),
            Map.of("CLIENTELE_LAKE", lake().toAbsolutePath().toString()));
    deliver(configuration, decision, progress);
    Files.writeString(marker, description());
  }

  /** Four deliveries, each as it would have come on its day, each with a release of its own. */
  private void deliver(Configuration configuration, EngineDecision decision, Progress progress)
      throws IOException {
    Lake lake = new Lake(lake());
    List<LocalDate> dates = SampleCompany.deliveryDates();
    RunRequest first = request(configuration, dates.get(0));
    CompletableFuture<Void> next = CompletableFuture.completedFuture(null);
    try (WriterLock lock = WriterLock.take(lake, Holder.describe("demo"));
        Runner runner = new Runner(lake, decision, first, progress, new StopRequest())) {
      runner.warmUp();
      SampleCompany company = SampleCompany.of(seed, scale);
      for (int number = 1; number <= dates.size(); number++) {
        progress.say("delivery " + number + " of " + dates.size());
        next.join();
        company.writeDelivery(number, folder.resolve("exports"));
        int following = number + 1;
        next =
            CompletableFuture.runAsync(
                following <= dates.size()
                    ? () -> company.renderDelivery(following)
                    : () -> company.writeTruth(folder.resolve("truth")));
        RunReport report =
            runner.run(
                request(configuration, dates.get(number - 1)),
                Sources.resolve(configuration, System.getenv()));
        report.messages().forEach(progress::say);
      }
      next.join();
    }
  }

  private RunRequest request(Configuration configuration, LocalDate asOf) {
    return new RunRequest(
        configuration,
        "demo",
        Stage.all(),
        Set.of(),
        BuildOptions.changed(),
        false,
        engine,
        asOf,
        Instant.now(),
        RunCause.BY_HAND);
  }
}
