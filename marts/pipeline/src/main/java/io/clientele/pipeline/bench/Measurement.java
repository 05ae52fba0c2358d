package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.Subject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** One set-up and the figures that it gives. */
interface Measurement {
  /** As {@code --only} names it. */
  String name();

  /** The figures that it gives; {@code --only} may name one of them too. */
  List<Subject> subjects();

  /** The engines for which it is made. */
  default List<BenchEngine> engines() {
    return List.of(BenchEngine.values());
  }

  /** Tells each figure as soon as it is known. */
  void measure(Ground ground, BenchEngine engine, Consumer<Figure> found)
      throws IOException, InterruptedException;

  /** Every measurement, in the order of the table. Add yours here. */
  static List<Measurement> all() {
    return List.of(
        new DemoMeasurement(),
        new ExampleMeasurement(),
        new ScaleMeasurement(),
        new RatioMeasurement(),
        new ServerMeasurement(),
        new MatchMeasurement());
  }
}
