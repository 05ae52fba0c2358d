package io.clientele.silver.example;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.company.WorkingHours;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.silver.staging.StagedStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A worked example: a folder with {@code example.yml}, deliveries, staging and {@code expected/}.
 */
public record Example(Path folder, Declaration declaration) {
  /** What {@code example.yml} says. */
  record Declaration(
      @JsonProperty("fact") String fact,
      @JsonProperty("currency") String currency,
      @JsonProperty("timezone") String timezone,
      @JsonProperty("locale") String locale,
      @JsonProperty("revenue") String revenue,
      @JsonProperty("streams") List<ExampleStream> streams) {}

  /** Every example of the tests. */
  public static List<Example> all() throws IOException {
    try (Stream<Path> folders = Files.list(root())) {
      List<Example> examples = new ArrayList<>();
      for (Path folder : folders.sorted().toList()) {
        examples.add(read(folder));
      }
      return examples;
    }
  }

  public static Example named(String name) throws IOException {
    return read(root().resolve(name));
  }

  private static Path root() {
    try {
      return Path.of(Example.class.getResource("/example").toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Example read(Path folder) throws IOException {
    Path file = folder.resolve("example.yml");
    return new Example(
        folder, new YAMLMapper().readValue(Files.readAllBytes(file), Declaration.class));
  }

  public Company company() {
    return company(declaration.revenue());
  }

  /** The company with another way to count revenue. */
  public Company company(String revenue) {
    return company(revenue, WorkingHours.USUAL);
  }

  /** The company with other hours. */
  Company company(WorkingHours hours) {
    return company(declaration.revenue(), hours);
  }

  private Company company(String revenue, WorkingHours hours) {
    return new Company(
        "Example",
        declaration.currency(),
        ZoneId.of(declaration.timezone()),
        Instant.parse("2026-03-31T12:00:00Z"),
        revenue,
        "monday",
        "04-01",
        declaration.locale(),
        90,
        "last_non_direct",
        hours,
        Company.USUAL_ANSWER_SECONDS);
  }

  /** Appends every delivery of every stream to the engine's lake. */
  public List<StagedStream> deliver(Engine engine) throws IOException {
    return deliver(engine, 1);
  }

  /** The first delivery has this number. */
  List<StagedStream> deliver(Engine engine, long firstNumber) throws IOException {
    List<StagedStream> streams = new ArrayList<>();
    long number = firstNumber;
    for (ExampleStream stream : declaration.streams()) {
      streams.add(stream.deliver(folder, engine, number));
      number += stream.files().size();
    }
    return streams;
  }

  /** The streams as declared, their bronze tables empty: for what needs no data. */
  List<StagedStream> streams() throws IOException {
    List<StagedStream> streams = new ArrayList<>();
    long number = 1;
    for (ExampleStream stream : declaration.streams()) {
      streams.add(stream.withoutData(folder, number));
      number += stream.files().size();
    }
    return streams;
  }

  /** What silver has to hold, by table; a file names only the columns that it is about. */
  Map<String, Csv> expected() throws IOException {
    Map<String, Csv> expected = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("expected"))) {
      for (Path file : files.toList()) {
        String table = file.getFileName().toString().replace(".csv", "");
        expected.put(table, Csv.read(file));
      }
    }
    return expected;
  }

  @Override
  public String toString() {
    return folder.getFileName() + ": " + declaration.fact();
  }
}
