package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.Statistics;
import io.clientele.pipeline.bench.figure.Subject;
import io.clientele.pipeline.bench.process.Measured;
import io.clientele.pipeline.bench.process.Program;
import io.clientele.pipeline.bench.process.Program.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** First runs over generated lines: time and peak memory per size, and the growth between them. */
final class ScaleMeasurement implements Measurement {
  @Override
  public String name() {
    return "scale";
  }

  @Override
  public List<Subject> subjects() {
    return List.of(Subject.SCALE_TIME, Subject.SCALE_MEMORY, Subject.GROWTH);
  }

  @Override
  public void measure(Ground ground, BenchEngine engine, Consumer<Figure> found)
      throws IOException, InterruptedException {
    List<Integer> scales = ground.options().scales();
    List<Double> medians = new ArrayList<>();
    for (int scale : scales) {
      List<Double> seconds = new ArrayList<>();
      List<Double> megabytes = new ArrayList<>();
      for (int i = 0; i < ground.options().repeat(); i++) {
        Measured run = run(ground, engine, scale);
        seconds.add(run.seconds());
        megabytes.add((double) run.peakMegabytes());
      }
      medians.add(Statistics.median(seconds));
      String note = size(scale);
      found.accept(new Figure(Subject.SCALE_TIME, engine, Statistics.median(seconds), note));
      found.accept(new Figure(Subject.SCALE_MEMORY, engine, Statistics.median(megabytes), note));
    }
    if (scales.size() > 1) {
      int last = scales.size() - 1;
      double growth =
          Statistics.growth(scales.get(0), medians.get(0), scales.get(last), medians.get(last));
      String note = "×" + scales.get(last) + " against ×" + scales.get(0) + "; 1 is linear";
      found.accept(new Figure(Subject.GROWTH, engine, growth, note));
    }
  }

  private static Measured run(Ground ground, BenchEngine engine, int scale)
      throws IOException, InterruptedException {
    Program program = ground.program(engine);
    Place place = ground.freshPlace("scale", ground.generated(scale).folder());
    Measured run =
        program.run(place, "run", "-c", ground.exampleConfiguration(), program.engineArgument());
    ground.say("generated lines ×" + scale + " on " + engine + ": " + run);
    return run;
  }

  /** Like {@code ×10, 3.2 million lines}. */
  static String size(int scale) {
    return String.format(
        Locale.ROOT, "×%d, %.1f million lines", scale, GeneratedShop.lines(scale) / 1e6);
  }
}
