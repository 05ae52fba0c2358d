package io.clientele.lakehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
  @TempDir Path folder;

  @Test
  void secondWriterIsRefusedAndToldWhoWrites() throws IOException {
    Lake lake = new Lake(folder);
    try (WriterLock first = WriterLock.take(lake, "process 7, run")) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> WriterLock.take(lake, "process 8, run"))
          .isInstanceOf(LakeLockedException.class)
          .hasMessageContaining("is being written by process 7, run");
    }
  }

  @Test
  void lockIsFreeAfterItsHolderHasClosedIt() throws IOException {
    Lake lake = new Lake(folder);
    WriterLock.take(lake, "first").close();

    try (WriterLock second = WriterLock.take(lake, "second")) {
      assertThat(second).isNotNull();
      assertThat(Files.readString(lake.lockFile())).isEqualTo("second\n");
    }
  }
}
