package io.clientele.pipeline.cli;

import io.clientele.lakehouse.problem.Problems;
import io.clientele.pipeline.bench.Bench;
import io.clientele.pipeline.bench.BenchOptions;
import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.FigureTable;
import io.clientele.pipeline.bench.figure.Verdict;
import io.clientele.pipeline.bench.process.LakeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the program and says which promises it keeps. */
@Command(
    name = "bench",
    subcommands = BenchTruthCommand.class,
    mixinStandardHelpOptions = true,
    description = {
      "Measures the program as a user meets it: whole commands, in processes of their own.",
      "",
      "Prints each figure with its aim and its must. Ends with 1 when a must is missed or a"
          + " measurement fails. Keep the machine free of other work."
    })
final class BenchCommand implements Callable<Integer> {
  enum Engines {
    duckdb,
    spark,
    both
  }

  @Option(
      names = "--engine",
      description = "duckdb (default), spark or both",
      defaultValue = "duckdb")
  private Engines engine = Engines.duckdb;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "one measurement (demo, example, scale, script, server), or one figure's id")
  private @Nullable String only;

  @Option(
      names = "--scale",
      split = ",",
      paramLabel = "N",
      description = "sizes of the generated data, in 320,616 lines (default 10,30)",
      defaultValue = "10,30")
  private List<Integer> scales = List.of(10, 30);

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "run each command N times; the median counts (default 3)",
      defaultValue = "3")
  private int repeat = 3;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "where data and lakes lie; kept afterwards (default: a temporary folder)")
  private @Nullable Path work;

  @Option(names = "--json", description = "figures as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = work == null ? Files.createTempDirectory("clientele-bench") : work;
    try {
      Bench.Outcome outcome = bench(Files.createDirectories(folder).toAbsolutePath()).run();
      List<Figure> figures = outcome.figures();
      System.out.print(json ? FigureTable.json(figures) : FigureTable.text(figures));
      boolean missed = figures.stream().anyMatch(each -> each.verdict() == Verdict.MISS);
      return missed || !outcome.failures().isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
    } finally {
      if (work == null) {
        LakeFiles.delete(folder);
      }
    }
  }

  private Bench bench(Path folder) {
    BenchOptions options =
        new BenchOptions(
            home(),
            folder,
            engine == Engines.both
                ? List.of(BenchEngine.values())
                : List.of(BenchEngine.valueOf(engine.name())),
            Optional.ofNullable(only),
            scales,
            repeat,
            Optional.ofNullable(System.getenv("CLIENTELE_DATA")).map(Path::of));
    return new Bench(options, System.err::println);
  }

  /** The folder of the built program. */
  static Path home() {
    String home = System.getProperty("clientele.home");
    if (home == null) {
      Problems problems = new Problems();
      problems.add(
          "clientele bench",
          "it does not know where the built program is.",
          "Start it by the launcher ./clientele.");
      problems.throwIfAny();
    }
    return Path.of(String.valueOf(home));
  }
}
