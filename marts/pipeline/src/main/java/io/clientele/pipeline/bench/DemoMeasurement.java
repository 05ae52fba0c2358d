package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.Statistics;
import io.clientele.pipeline.bench.figure.Subject;
import io.clientele.pipeline.bench.process.Measured;
import io.clientele.pipeline.bench.process.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The sample company: made, loaded and published, without serving it. */
final class DemoMeasurement implements Measurement {
  @Override
  public String name() {
    return "demo";
  }

  @Override
  public List<Subject> subjects() {
    return List.of(Subject.DEMO);
  }

  @Override
  public void measure(Ground ground, BenchEngine engine, Consumer<Figure> found)
      throws IOException, InterruptedException {
    Program program = ground.program(engine);
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < ground.options().repeat(); i++) {
      Program.Place place = ground.freshPlaceOfSampleCompany("demo");
      Measured run = program.run(place, "demo", "company", "--no-serve", program.engineArgument());
      seconds.add(run.seconds());
      ground.say("demo on " + engine + ": " + run);
    }
    found.accept(new Figure(Subject.DEMO, engine, Statistics.median(seconds), ""));
  }
}
