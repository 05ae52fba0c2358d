package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.Subject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The report server over the sample company's release. */
final class ServerMeasurement implements Measurement {
  @Override
  public String name() {
    return "server";
  }

  @Override
  public List<Subject> subjects() {
    return List.of(
        Subject.SERVER_START,
        Subject.SERVER_MEMORY,
        Subject.PAGE_MEDIAN,
        Subject.PAGE_SLOWEST,
        Subject.DATA_ROUTE);
  }

  /** The server reads files; which engine wrote them makes no difference. */
  @Override
  public List<BenchEngine> engines() {
    return List.of(BenchEngine.duckdb);
  }

  @Override
  public void measure(Ground ground, BenchEngine engine, Consumer<Figure> found)
      throws IOException, InterruptedException {}
}
