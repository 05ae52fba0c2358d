package io.clientele.pipeline.bench;

import io.clientele.lakehouse.problem.Problems;
import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures everything that was asked for; a measurement that fails does not stop the others. */
public final class Bench {
  private final BenchOptions options;
  private final List<Measurement> measurements;
  private final Consumer<String> says;

  /**
   * @param says is told what is going on, sentence by sentence
   */
  public Bench(BenchOptions options, Consumer<String> says) {
    this(options, Measurement.all(), says);
  }

  Bench(BenchOptions options, List<Measurement> measurements, Consumer<String> says) {
    this.options = options;
    this.measurements = chosen(measurements, options);
    this.says = says;
  }

  private static List<Measurement> chosen(List<Measurement> all, BenchOptions options) {
    if (options.only().isEmpty()) {
      return all;
    }
    String name = options.only().get();
    List<Measurement> chosen = all.stream().filter(each -> isNamed(each, name)).toList();
    if (chosen.isEmpty()) {
      Problems problems = new Problems();
      problems.add(
          "--only", "there is no measurement '" + name + "'.", "There are " + names(all) + ".");
      problems.throwIfAny();
    }
    return chosen;
  }

  private static boolean isNamed(Measurement measurement, String name) {
    return measurement.name().equals(name)
        || measurement.subjects().stream().anyMatch(subject -> subject.id().equals(name));
  }

  private static String names(List<Measurement> all) {
    return String.join(", ", all.stream().map(Measurement::name).toList());
  }

  /**
   * What came out.
   *
   * @param failures one message per measurement that could not be made
   */
  public record Outcome(List<Figure> figures, List<String> failures) {
    public Outcome {
      figures = List.copyOf(figures);
      failures = List.copyOf(failures);
    }
  }

  /** Runs for minutes; leaves the work folder as it is. */
  public Outcome run() throws InterruptedException {
    List<Figure> figures = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Ground ground = new Ground(options, says);
    for (BenchEngine engine : options.engines()) {
      for (Measurement measurement : measurements) {
        if (!measurement.engines().contains(engine)) {
          continue;
        }
        try {
          measurement.measure(ground, engine, figures::add);
        } catch (IOException | IllegalStateException problem) {
          String failure = measurement.name() + " on " + engine + ": " + problem.getMessage();
          says.accept(failure);
          failures.add(failure);
        }
      }
    }
    return new Outcome(figures, failures);
  }
}
