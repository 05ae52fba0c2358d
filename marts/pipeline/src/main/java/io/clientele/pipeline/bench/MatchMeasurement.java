package io.clientele.pipeline.bench;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.PairScore;
import io.clientele.pipeline.bench.figure.Subject;
import io.clientele.pipeline.bench.process.Measured;
import io.clientele.pipeline.bench.process.Program.Place;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.RecordTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Who is who among a hundred thousand generated records, and among a million; each once. */
final class MatchMeasurement implements Measurement {
  private static final int[] SIZES = {100_000, 1_000_000};
  private static final long SEED = 7;

  @Override
  public String name() {
    return "match";
  }

  @Override
  public List<Subject> subjects() {
    return List.of(
        Subject.MATCH_TIME, Subject.MATCH_MEMORY, Subject.MATCH_SCORE, Subject.MATCH_GROWTH);
  }

  /** The command works without an engine. */
  @Override
  public List<BenchEngine> engines() {
    return List.of(BenchEngine.duckdb);
  }

  @Override
  public void measure(Ground ground, BenchEngine engine, Consumer<Figure> found)
      throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int size : SIZES) {
      Place place = ground.freshPlace("match", ground.options().work());
      Path in = place.folder().resolve("in.csv");
      Path out = place.folder().resolve("out.csv");
      ground.say("writing " + size + " generated records");
      GeneratedPersons.write(in, size, SEED);
      Measured run =
          ground
              .program(engine)
              .run(
                  place,
                  "model",
                  "match",
                  "--in",
                  in.toString(),
                  "--id",
                  "id",
                  "--map",
                  "person=ignore",
                  "--out",
                  out.toString());
      ground.say(size + " records: " + run);
      seconds.add(run.seconds());
      String note = String.format(Locale.ROOT, "%,d records", size);
      found.accept(new Figure(Subject.MATCH_TIME, engine, run.seconds(), note));
      found.accept(new Figure(Subject.MATCH_MEMORY, engine, run.peakMegabytes(), note));
      found.accept(new Figure(Subject.MATCH_SCORE, engine, score(in, out), note));
      Files.delete(in);
    }
    double work = SIZES[1] * Math.log(SIZES[1]) / (SIZES[0] * Math.log(SIZES[0]));
    double growth = seconds.get(1) / seconds.get(0) / work;
    String note = "against n log n; 1 is as n log n";
    found.accept(new Figure(Subject.MATCH_GROWTH, engine, growth, note));
  }

  private static double score(Path in, Path out) throws IOException {
    RecordTable truth = RecordTable.read(CsvFile.open(in), "id", List.of("person"));
    RecordTable told = RecordTable.read(CsvFile.open(out), "record_id", List.of("cluster_id"));
    List<String> persons = truth.column("person");
    List<String> groups = told.column("cluster_id");
    Map<String, String> clusters = new HashMap<>();
    for (int record = 0; record < groups.size(); record++) {
      clusters.put(told.ids().get(record), groups.get(record));
    }
    return PairScore.of(
        persons, truth.ids().stream().map(id -> clusters.getOrDefault(id, "")).toList());
  }
}
