package io.clientele.connector.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.ingest.IngestListener;
import io.clientele.connector.ingest.IngestRunner;
import io.clientele.connector.ingest.StreamState;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.testkit.TwoEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pack's sample, taken in and staged by each engine, gives what the pack expects. */
class PackStagingTest {
  private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");

  @TempDir static Path folder;
  private static TwoEngines engines;

  @BeforeAll
  static void openEngines() {
    engines = TwoEngines.in(folder.resolve("lakes"));
  }

  @AfterAll
  static void closeEngines() {
    engines.close();
  }

  static Stream<String> types() {
    return PackFolder.types().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void stagingOfTheSampleGivesWhatIsExpected(String type) throws IOException {
    PackSamples samples = PackSamples.copyTo(folder.resolve("in").resolve(type), type);
    engines.each(
        engine -> {
          try {
            for (StreamState state : ingested(engine, samples)) {
              engine.register(
                  "delivered",
                  new TableLedger(new Lake(engines.lake(engine)))
                      .version(state.bronze())
                      .orElseThrow());
              state.stream()
                  .staging()
                  .forEach((table, sql) -> requireExpected(engine, samples, state, table, sql));
            }
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  private static List<StreamState> ingested(Engine engine, PackSamples samples) throws IOException {
    Lake lake = new Lake(engines.lake(engine));
    Files.deleteIfExists(lake.deliveries());
    lake.create();
    DeliveryJournal journal = DeliveryJournal.open(lake.deliveries());
    List<io.clientele.connector.spec.SourceSpec> sources =
        List.of(named(samples.source(), samples.type().replace('-', '_')));
    assertThat(
            new IngestRunner(lake, engine, journal, 2, IngestListener.NONE)
                .run(sources, NOW)
                .hasRefused())
        .isFalse();
    return StreamState.of(sources, journal);
  }

  private static io.clientele.connector.spec.SourceSpec named(
      io.clientele.connector.spec.SourceSpec source, String name) {
    return new io.clientele.connector.spec.SourceSpec(
        name, source.type(), source.root(), source.isRequired(), source.streams());
  }

  private static void requireExpected(
      Engine engine, PackSamples samples, StreamState state, String table, String sql) {
    List<List<String>> expected =
        Csv.read(samples.expected(state.stream().name(), table).orElseThrow());
    String columns =
        expected.get(0).stream()
            .map(column -> '"' + column + '"')
            .collect(Collectors.joining(", "));
    engine.define("staged", sql);
    List<List<String>> rows = new ArrayList<>();
    for (List<Object> row : engine.rows("select " + columns + " from staged")) {
      rows.add(row.stream().map(value -> Objects.toString(value, "")).toList());
    }
    assertThat(rows)
        .as(engine.name() + " " + state.stream().name() + "." + table)
        .containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
  }
}
