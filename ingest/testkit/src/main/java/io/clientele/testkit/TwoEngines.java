package io.clientele.testkit;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.table.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every engine on the class path, each with a fresh lake of its own: the same steps run on all, and
 * what a query gives is compared.
 *
 * <p>Engines stay warm: Spark starts once per JVM. With one engine on the class path nothing is
 * compared and the rest works.
 */
public final class TwoEngines implements AutoCloseable {
  private static final int THREADS = 2;
  private static final long MEMORY_MEGABYTES = 512;
  private static final Map<String, Engine> WARM = new LinkedHashMap<>();

  private final Map<String, Engine> engines;
  private final Map<String, Path> lakes;

  private TwoEngines(Map<String, Engine> engines, Map<String, Path> lakes) {
    this.engines = engines;
    this.lakes = lakes;
  }

  /** Opens each engine over its own new lake below the folder. */
  public static TwoEngines in(Path folder) {
    Map<String, Engine> engines = new LinkedHashMap<>();
    Map<String, Path> lakes = new LinkedHashMap<>();
    for (EngineProvider provider : EngineProvider.available()) {
      keepWarm(provider);
      Path lake = folder.resolve(provider.name());
      lakes.put(provider.name(), lake);
      engines.put(provider.name(), open(provider, lake));
    }
    if (engines.isEmpty()) {
      throw new IllegalStateException(
          "No engine is on the class path; add clientele-engine-duckdb or clientele-engine-spark"
              + " as a test dependency");
    }
    return new TwoEngines(engines, lakes);
  }

  private static Engine open(EngineProvider provider, Path lake) {
    return provider.open(
        new EngineSettings(lake, lake.resolve(".scratch"), THREADS, MEMORY_MEGABYTES, Map.of()));
  }

  /** An engine that nobody uses and that is open as long as the JVM runs. */
  private static synchronized void keepWarm(EngineProvider provider) {
    WARM.computeIfAbsent(
        provider.name(),
        name -> {
          Path folder = temporaryFolder();
          Engine engine = open(provider, folder);
          Runtime.getRuntime().addShutdownHook(new Thread(() -> closeWarm(engine, folder)));
          return engine;
        });
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("clientele-warm-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void closeWarm(Engine engine, Path folder) {
    engine.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException leftBehind) {
      return;
    }
  }

  /** The engines, by name in alphabetical order. */
  public List<Engine> engines() {
    return List.copyOf(engines.values());
  }

  /** The engine's own lake. */
  public Path lake(Engine engine) {
    Path lake = lakes.get(engine.name());
    if (lake == null) {
      throw new IllegalArgumentException(engine.name() + " is not one of these engines");
    }
    return lake;
  }

  /** Does the same on every engine. */
  public void each(Consumer<Engine> step) {
    engines.values().forEach(step);
  }

  public void define(String view, String sql) {
    each(engine -> engine.define(view, sql));
  }

  public void defineRows(String view, List<Column> columns, List<List<@Nullable Object>> rows) {
    each(engine -> engine.defineRows(view, columns, rows));
  }

  /**
   * The rows of a query, sorted; fails when the engines differ. Decimals and whole numbers must be
   * equal, doubles agree to 1e-9 of their size.
   */
  public List<List<@Nullable Object>> rows(String sql) {
    String firstName = "";
    List<List<@Nullable Object>> first = List.of();
    for (Engine engine : engines.values()) {
      List<List<@Nullable Object>> rows = SortedRows.of(engine.rows(sql));
      if (firstName.isEmpty()) {
        firstName = engine.name();
        first = rows;
      } else {
        requireSame(sql, firstName, first, engine.name(), rows);
      }
    }
    return first;
  }

  private static void requireSame(
      String sql,
      String firstName,
      List<List<@Nullable Object>> first,
      String secondName,
      List<List<@Nullable Object>> second) {
    List<String> differences = new ArrayList<>(SortedRows.differences(first, second));
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "The engines differ over:\n"
              + sql
              + "\n"
              + firstName
              + " gives "
              + first.size()
              + " rows, "
              + secondName
              + " "
              + second.size()
              + ".\n"
              + String.join("\n", differences));
    }
  }

  @Override
  public void close() {
    each(Engine::close);
  }
}
