package io.clientele.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.fixture.CrashTrial;
import io.clientele.pipeline.fixture.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the program at every place where its work is half done, as a power cut would. The old
 * release stays readable, and the next run brings what an undisturbed one brings: nothing lost,
 * nothing doubled.
 */
class CrashPointsTest {
  /** Every name in the sources, and at which of its hits the program is ended. */
  private static final Map<String, List<String>> POINTS =
      Map.ofEntries(
          Map.entry("after-lock", List.of("after-lock")),
          Map.entry("after-landing", List.of("after-landing", "after-landing:2")),
          Map.entry("after-plan", List.of("after-plan", "after-plan:2")),
          Map.entry("after-bronze", List.of("after-bronze", "after-bronze:3")),
          Map.entry("after-quarantine", List.of("after-quarantine")),
          Map.entry("after-done", List.of("after-done", "after-done:3")),
          Map.entry("engine-after-data", List.of("engine-after-data:5")),
          Map.entry("engine-before-log", List.of("engine-before-log", "engine-before-log:12")),
          Map.entry("engine-after-log", List.of("engine-after-log:2", "engine-after-log:25")),
          Map.entry(
              "before-commit:",
              List.of(
                  "before-commit:bronze",
                  "before-commit:quarantine",
                  "before-commit:silver:3",
                  "before-commit:gold:3")),
          Map.entry(
              "after-commit:",
              List.of(
                  "after-commit:bronze",
                  "after-commit:quarantine",
                  "after-commit:silver:3",
                  "after-commit:gold:3")),
          Map.entry("after-silver-table", List.of("after-silver-table", "after-silver-table:6")),
          Map.entry("before-gold", List.of("before-gold")),
          Map.entry("after-mart", List.of("after-mart", "after-mart:7")),
          Map.entry("before-checks", List.of("before-checks")),
          Map.entry("before-manifest", List.of("before-manifest")),
          Map.entry("after-manifest", List.of("after-manifest")),
          Map.entry("after-current", List.of("after-current")),
          Map.entry("before-vacuum", List.of("before-vacuum")));

  /** The rest in the campaign; the engine's own points are tested beside it on every change. */
  private static final List<String> ON_SPARK = List.of("after-bronze", "before-manifest");

  /** Layers of commits are told apart by DuckDB's engine only. */
  private static final Set<String> ONLY_ON_DUCKDB = Set.of("before-commit:", "after-commit:");

  private static final Pattern HIT = Pattern.compile("CrashPoint\\s*\\.hit\\(\\s*\"([^\"]+)\"");

  @TempDir private static Path folder;
  private static CrashTrial company;
  private static ExecutorService children;

  @BeforeAll
  static void makeCompany() throws IOException, SQLException {
    company = CrashTrial.in(folder);
    children = Executors.newFixedThreadPool(2);
  }

  @AfterAll
  static void endChildren() {
    children.shutdownNow();
  }

  @Test
  void listHoldsEveryPointOfTheSources() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path source : ProjectFolder.mainSources()) {
      Matcher matcher = HIT.matcher(Files.readString(source));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }

    assertThat(new TreeSet<>(POINTS.keySet())).isEqualTo(found);
  }

  @TestFactory
  Stream<DynamicTest> everyPointOnDuckDb() {
    return trials(POINTS.values().stream().flatMap(List::stream).sorted().toList(), "duckdb");
  }

  @TestFactory
  Stream<DynamicTest> someOnSpark() {
    return trials(ON_SPARK, "spark");
  }

  @Tag("nightly")
  @TestFactory
  Stream<DynamicTest> everyPointOnSpark() {
    return trials(
        POINTS.entrySet().stream()
            .filter(entry -> !ONLY_ON_DUCKDB.contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .filter(point -> !ON_SPARK.contains(point))
            .sorted()
            .toList(),
        "spark");
  }

  /** The children of all points run beside each other; what they left is then tried one by one. */
  private static Stream<DynamicTest> trials(List<String> points, String engine) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String point : points) {
      Path own = folder.resolve(engine + "-" + point.replace(':', '-'));
      Future<CrashTrial.Trial> crashed =
          children.submit(() -> company.trial(own, point, engine).crash());
      tests.add(
          DynamicTest.dynamicTest(
              point + " on " + engine, () -> crashed.get().requireReadable().requireRecovery()));
    }
    return tests.stream();
  }
}
