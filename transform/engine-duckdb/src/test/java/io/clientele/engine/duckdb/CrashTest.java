package io.clientele.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A writer that ends in the middle of a commit leaves the version before or the one after. */
class CrashTest {
  @TempDir Path lake;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "engine-after-data:1", "engine-after-data:2", "engine-after-data:3",
        "engine-before-log:1", "engine-before-log:2", "engine-before-log:3",
        "engine-after-log:1", "engine-after-log:2", "engine-after-log:3",
        "before-commit:silver:2", "after-commit:silver:3"
      })
  void writingAgainAfterACrashGivesTheSameTables(String point) throws Exception {
    try (Engine engine = InterruptedWriter.open(lake)) {
      InterruptedWriter.prepare(engine);
    }

    assertThat(writeUntil(point)).isEqualTo(137);

    try (Engine engine = InterruptedWriter.open(lake)) {
      assertThat(total(engine, InterruptedWriter.APPENDED)).isIn(money(9), money(15));
      assertThat(total(engine, InterruptedWriter.MERGED)).isIn(money(9), money(17));
      assertThat(total(engine, InterruptedWriter.REPLACED)).isIn(money(9), money(6));
      InterruptedWriter.write(engine);
      assertThat(total(engine, InterruptedWriter.APPENDED)).isEqualTo(money(15));
      assertThat(total(engine, InterruptedWriter.MERGED)).isEqualTo(money(17));
      assertThat(total(engine, InterruptedWriter.REPLACED)).isEqualTo(money(6));
      assertNothingLeftBehind(engine);
    }
  }

  private void assertNothingLeftBehind(Engine engine) throws IOException {
    for (TableShape shape :
        List.of(InterruptedWriter.APPENDED, InterruptedWriter.MERGED, InterruptedWriter.REPLACED)) {
      TableVersion current = engine.current(shape).orElseThrow();
      engine.vacuum(shape, List.of());
      Path folder = lake.resolve("silver").resolve(shape.name().table());
      assertThat(files(folder)).isEqualTo(current.files().size());
      assertThat(files(folder.resolve("_delta_log"))).isEqualTo(current.version() + 1);
    }
    assertThat(folders(lake.resolve(".scratch"))).isEqualTo(1);
  }

  private int writeUntil(String point) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dclientele.crash=" + point,
            "-cp",
            System.getProperty("java.class.path"),
            InterruptedWriter.class.getName(),
            lake.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static Object total(Engine engine, TableShape shape) {
    engine.register("written", engine.current(shape).orElseThrow());
    return engine.rows("select cast(sum(amount) as decimal(18,6)) from written").get(0).get(0);
  }

  private static BigDecimal money(int amount) {
    return BigDecimal.valueOf(amount).setScale(6);
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).count();
    }
  }

  private static long folders(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).count();
    }
  }
}
