package io.clientele.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void write() {
    AuditLog first = new AuditLog(folder, NOON);
    first.write("eva", "127.0.0.1", "login", "-", "let in");
    first.write("eva\n{\"forged\":1}", "127.0.0.1", "export", "/export", "10 rows");
    new AuditLog(folder, NOON).write("tom", "127.0.0.1", "login", "-", "refused");
    log = folder.resolve("audit.jsonl");
  }

  @Test
  void theChainHoldsOverARestart() throws IOException {
    assertThat(Files.readAllLines(log)).hasSize(3);
    assertThat(AuditLog.verify(log)).isEmpty();
  }

  @Test
  void aRemovedAlteredOrMovedLineIsNoticed() throws IOException {
    List<String> lines = Files.readAllLines(log);

    Files.write(log, List.of(lines.get(0), lines.get(2)));
    assertThat(AuditLog.verify(log)).contains("line 2 does not follow the line before");

    Files.write(log, List.of(lines.get(0), lines.get(1).replace("10 rows", "1 row"), lines.get(2)));
    assertThat(AuditLog.verify(log)).contains("line 2 was altered");

    List<String> moved = new ArrayList<>(lines);
    Collections.swap(moved, 1, 2);
    Files.write(log, moved);
    assertThat(AuditLog.verify(log)).isPresent();
  }
}
