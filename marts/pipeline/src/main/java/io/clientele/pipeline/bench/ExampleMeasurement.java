package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.Statistics;
import io.clientele.pipeline.bench.figure.Subject;
import io.clientele.pipeline.bench.process.LakeFiles;
import io.clientele.pipeline.bench.process.Measured;
import io.clientele.pipeline.bench.process.Program;
import io.clientele.pipeline.bench.process.Program.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The online-retail example: a first run, again with nothing new, again with one more day. */
final class ExampleMeasurement implements Measurement {
  @Override
  public String name() {
    return "example";
  }

  @Override
  public List<Subject> subjects() {
    return List.of(Subject.FIRST_RUN, Subject.NOTHING_NEW, Subject.ONE_MORE_FILE);
  }

  @Override
  public void measure(Ground ground, BenchEngine engine, Consumer<Figure> found)
      throws IOException, InterruptedException {
    Optional<ShopData> real = ground.options().data().map(ShopData::new).filter(ShopData::isThere);
    ShopData data = real.isPresent() ? real.get() : ground.generated(1);
    String note = real.isPresent() ? "real data" : "generated data: CLIENTELE_DATA is not set";
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    List<Double> oneMore = new ArrayList<>();
    for (int i = 0; i < ground.options().repeat(); i++) {
      Place place = ground.freshPlace("example", ground.options().work().resolve("example/data"));
      ShopData delivered = new ShopData(place.data());
      data.copyAllButNewestTo(delivered);
      first.add(run(ground, engine, place, "first run"));
      LakeFiles before = LakeFiles.tablesOf(place.lake());
      again.add(run(ground, engine, place, "nothing new"));
      requireUnchanged(before, LakeFiles.tablesOf(place.lake()));
      data.copyNewestTo(delivered);
      oneMore.add(run(ground, engine, place, "one more daily file"));
    }
    found.accept(new Figure(Subject.FIRST_RUN, engine, Statistics.median(first), note));
    found.accept(new Figure(Subject.NOTHING_NEW, engine, Statistics.median(again), note));
    found.accept(new Figure(Subject.ONE_MORE_FILE, engine, Statistics.median(oneMore), note));
  }

  private static double run(Ground ground, BenchEngine engine, Place place, String what)
      throws IOException, InterruptedException {
    Program program = ground.program(engine);
    Measured run =
        program.run(place, "run", "-c", ground.exampleConfiguration(), program.engineArgument());
    ground.say("online-retail on " + engine + ", " + what + ": " + run);
    return run.seconds();
  }

  private static void requireUnchanged(LakeFiles before, LakeFiles after) throws IOException {
    List<String> changed = after.changedSince(before);
    if (!changed.isEmpty()) {
      throw new IOException(
          "a run with nothing new wrote "
              + changed.size()
              + " files, the first of them "
              + changed.get(0));
    }
  }
}
