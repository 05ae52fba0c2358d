package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.Statistics;
import io.clientele.pipeline.bench.figure.Subject;
import io.clientele.pipeline.bench.process.LakeFiles;
import io.clientele.pipeline.bench.process.Measured;
import io.clientele.pipeline.bench.process.Program;
import io.clientele.pipeline.bench.process.Program.Place;
import io.clientele.pipeline.bench.script.Comparison;
import io.clientele.pipeline.bench.script.HandWritten;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A whole run against one hand-written script over the same files, each in a process of its own,
 * one after the other, several times. Their results are compared before a ratio is told.
 */
final class RatioMeasurement implements Measurement {
  private static final String HEAP = "-Xmx1g";

  /** What a run gives DuckDB on the machine where its limit is not configured. */
  private static final String SCRIPT_MEMORY_MEGABYTES = "2000";

  @Override
  public String name() {
    return "script";
  }

  @Override
  public List<Subject> subjects() {
    return List.of(Subject.RATIO, Subject.RATIO_MARTS);
  }

  @Override
  public void measure(Ground ground, BenchEngine engine, Consumer<Figure> found)
      throws IOException, InterruptedException {
    int scale = ground.options().largestScale();
    ShopData data = ground.generated(scale);
    Program program = ground.program(engine);
    Path out = ground.options().work().resolve("script");
    List<Double> ratios = new ArrayList<>();
    List<Double> cpuRatios = new ArrayList<>();
    List<Double> martRatios = new ArrayList<>();
    for (int i = 0; i < ground.options().repeat(); i++) {
      Place place = ground.freshPlace("ratio", data.folder());
      LakeFiles.delete(out);
      Measured run =
          program.run(place, "run", "-c", ground.exampleConfiguration(), program.engineArgument());
      Measured script = script(place, data, out, "all");
      if (i == 0) {
        requireSame(ground, Comparison.of(place.lake(), out));
      }
      Measured marts =
          program.run(
              place,
              "build",
              "--full",
              "-c",
              ground.exampleConfiguration(),
              program.engineArgument());
      Measured scriptMarts = script(place, data, out, "gold");
      ratios.add(run.seconds() / script.seconds());
      cpuRatios.add(run.cpuSeconds() / script.cpuSeconds());
      martRatios.add(marts.seconds() / scriptMarts.seconds());
      ground.say(
          "×"
              + scale
              + " on "
              + engine
              + ": run "
              + run
              + "; script "
              + script
              + "; build --full "
              + marts
              + "; gold part of the script "
              + scriptMarts);
    }
    String note = ScaleMeasurement.size(scale);
    String cpu = "; %.2f × its CPU seconds".formatted(Statistics.median(cpuRatios));
    found.accept(new Figure(Subject.RATIO, engine, Statistics.median(ratios), note + cpu));
    found.accept(new Figure(Subject.RATIO_MARTS, engine, Statistics.median(martRatios), note));
  }

  private static Measured script(Place place, ShopData data, Path out, String section)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseParallelGC",
            "-Duser.timezone=UTC",
            "-cp",
            classPath(),
            HandWritten.class.getName(),
            data.files().toString(),
            out.toString(),
            SCRIPT_MEMORY_MEGABYTES,
            Comparison.asOfDate(place.lake()).toString(),
            section);
    Measured measured = Measured.run(command, Map.of(), place.folder());
    if (measured.exitCode() != 0) {
      throw new IOException("the hand-written script failed:\n" + measured.lastLines(12));
    }
    return measured;
  }

  private static String classPath() {
    String path = System.getProperty("java.class.path");
    if (path == null || path.isEmpty()) {
      throw new IllegalStateException(
          "java.class.path is empty; start the program by its launcher");
    }
    return path;
  }

  private static void requireSame(Ground ground, Comparison comparison) throws IOException {
    if (!comparison.differences().isEmpty()) {
      throw new IOException(
          "run and script differ, so no ratio is told:\n"
              + String.join("\n", comparison.differences()));
    }
    ground.say(
        "run and script agree on "
            + comparison.compared().size()
            + " tables; only the run makes "
            + String.join(", ", comparison.onlyByRun()));
  }
}
