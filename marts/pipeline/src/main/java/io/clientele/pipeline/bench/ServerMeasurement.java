package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.Statistics;
import io.clientele.pipeline.bench.figure.Subject;
import io.clientele.pipeline.bench.process.Program;
import io.clientele.pipeline.bench.process.Program.Place;
import io.clientele.pipeline.bench.server.DataRoute;
import io.clientele.pipeline.bench.server.ServerProcess;
import io.clientele.pipeline.bench.server.Visitor;
import io.clientele.pipeline.bench.server.WarmPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** The report server over the sample company's release. */
final class ServerMeasurement implements Measurement {
  private static final String USER = "bench";

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
      throws IOException, InterruptedException {
    Program program = ground.program(engine);
    Place place = ground.freshPlaceOfSampleCompany("server");
    ground.say("making the sample company for the report server");
    program.run(place, "demo", "company", "--no-serve", program.engineArgument());
    String password = UUID.randomUUID().toString();
    program.runWithInput(place, password + "\n", "user", "add", USER, "--role", "administrator");
    List<Double> starts = new ArrayList<>();
    for (int i = 1; i < ground.options().repeat(); i++) {
      try (ServerProcess server = start(program, place)) {
        starts.add(server.startSeconds());
      }
    }
    try (ServerProcess server = start(program, place)) {
      starts.add(server.startSeconds());
      found.accept(new Figure(Subject.SERVER_START, engine, Statistics.median(starts), ""));
      Visitor visitor = new Visitor();
      visitor.post(server.address().resolve("/login"), "name=" + USER + "&password=" + password);
      measurePages(server, visitor, engine, found);
      DataRoute.Medians medians = DataRoute.measure(visitor, server.address(), place.lake());
      String note =
          String.format(Locale.ROOT, "%.1f ms against %.1f ms", medians.route(), medians.bare());
      found.accept(new Figure(Subject.DATA_ROUTE, engine, medians.route() / medians.bare(), note));
      found.accept(
          new Figure(
              Subject.SERVER_MEMORY, engine, server.megabytes(), "after all these requests"));
    }
  }

  private static ServerProcess start(Program program, Place place)
      throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    return ServerProcess.start(
        program.start(place, "serve", "--port", Integer.toString(port)),
        port,
        place.folder().resolve("server.txt"));
  }

  private static void measurePages(
      ServerProcess server, Visitor visitor, BenchEngine engine, Consumer<Figure> found)
      throws IOException, InterruptedException {
    WarmPages.Times times = WarmPages.measure(visitor, server.address());
    String note = times.pages() + " dashboards in turn, 1,000 requests";
    found.accept(new Figure(Subject.PAGE_MEDIAN, engine, times.median(), note));
    found.accept(new Figure(Subject.PAGE_SLOWEST, engine, times.slowest(), note));
  }
}
