package io.clientele.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that a power cut or a hand damaged is refused, never read as a shorter table. */
class DamagedLogTest {
  private Engine engine;
  private Path log;

  @BeforeEach
  void writeThreeVersions(@TempDir Path lake) {
    engine = InterruptedWriter.open(lake);
    for (int version = 0; version < 3; version++) {
      engine.replace(InterruptedWriter.REPLACED, InterruptedWriter.amounts(1, 9, version));
    }
    log = lake.resolve("silver/replaced/_delta_log");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Path commit(int version) {
    return log.resolve(String.format("%020d.json", version));
  }

  @Test
  void emptyLastCommitIsRefused() throws IOException {
    Files.write(commit(2), new byte[0]);

    assertThatThrownBy(() -> engine.current(InterruptedWriter.REPLACED))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("silver.replaced")
        .hasMessageContaining("00000000000000000002.json is empty or cut");
  }

  @Test
  void commitThatWasCutInALineIsRefused() throws IOException {
    byte[] content = Files.readAllBytes(commit(2));
    Files.write(commit(2), java.util.Arrays.copyOf(content, content.length - 20));

    assertThatThrownBy(() -> engine.current(InterruptedWriter.REPLACED))
        .hasMessageContaining("is empty or cut");
  }

  @Test
  void commitThatEndsWithoutLineEndIsRefused() throws IOException {
    byte[] content = Files.readAllBytes(commit(2));
    Files.write(commit(2), java.util.Arrays.copyOf(content, content.length - 1));

    assertThatThrownBy(() -> engine.current(InterruptedWriter.REPLACED))
        .hasMessageContaining("is empty or cut");
  }

  @Test
  void missingVersionIsRefused() throws IOException {
    Files.delete(commit(1));

    assertThatThrownBy(() -> engine.current(InterruptedWriter.REPLACED))
        .hasMessageContaining("lacks version 1");
  }

  @Test
  void filesOfAnUnfinishedCommitAreNoVersion() throws IOException {
    Files.writeString(log.resolve(".00000000000000000003.json.x.tmp"), "{\"add\":");

    assertThat(engine.current(InterruptedWriter.REPLACED).orElseThrow().version()).isEqualTo(2);
    engine.vacuum(InterruptedWriter.REPLACED, java.util.List.of());
    assertThat(log.resolve(".00000000000000000003.json.x.tmp")).doesNotExist();
  }
}
