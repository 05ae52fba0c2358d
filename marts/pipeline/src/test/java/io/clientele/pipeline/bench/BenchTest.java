package io.clientele.pipeline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.figure.Figure;
import io.clientele.pipeline.bench.figure.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BenchTest {
  private static final Path NOWHERE = Path.of("nowhere");

  @Test
  void failedMeasurementDoesNotStopTheOthers() throws InterruptedException {
    Bench.Outcome outcome =
        bench(Optional.empty(), new Broken(), new Told("server", Subject.SERVER_START)).run();

    assertThat(outcome.figures()).extracting(Figure::subject).containsExactly(Subject.SERVER_START);
    assertThat(outcome.failures()).containsExactly("demo on duckdb: the disk is full");
  }

  @Test
  void onlyNamesAMeasurementOrOneOfItsFigures() throws InterruptedException {
    Told demo = new Told("demo", Subject.DEMO);
    Told server = new Told("server", Subject.SERVER_START);

    assertThat(bench(Optional.of("server"), demo, server).run().figures()).hasSize(1);
    assertThat(bench(Optional.of("server-start"), demo, server).run().figures()).hasSize(1);
  }

  @Test
  void unknownNameIsToldWithTheKnownOnes() {
    Told demo = new Told("demo", Subject.DEMO);

    assertThatThrownBy(() -> bench(Optional.of("dmo"), demo))
        .hasMessage("--only: there is no measurement 'dmo'. There are demo.");
  }

  @Test
  void everyWrongOptionIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                new BenchOptions(
                    NOWHERE,
                    NOWHERE,
                    List.of(BenchEngine.duckdb),
                    Optional.empty(),
                    List.of(0, 10),
                    0,
                    Optional.empty()))
        .hasMessageContaining("--scale: it is [0, 10].")
        .hasMessageContaining("--repeat: it is 0.");
  }

  @Test
  void everySubjectIsMeasuredByExactlyOneMeasurement() {
    List<Subject> measured = new ArrayList<>();
    Measurement.all().forEach(each -> measured.addAll(each.subjects()));

    assertThat(measured).containsExactlyInAnyOrder(Subject.values());
  }

  private static Bench bench(Optional<String> only, Measurement... measurements) {
    BenchOptions options =
        new BenchOptions(
            NOWHERE,
            NOWHERE,
            List.of(BenchEngine.duckdb),
            only,
            List.of(10, 30),
            1,
            Optional.empty());
    return new Bench(options, List.of(measurements), sentence -> {});
  }

  private record Told(String name, Subject subject) implements Measurement {
    @Override
    public List<Subject> subjects() {
      return List.of(subject);
    }

    @Override
    public void measure(Ground ground, BenchEngine engine, Consumer<Figure> found) {
      found.accept(new Figure(subject, engine, 1, ""));
    }
  }

  private record Broken() implements Measurement {
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
        throws IOException {
      throw new IOException("the disk is full");
    }
  }
}
