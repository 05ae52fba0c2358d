package io.clientele.pipeline.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeFilesTest {
  @TempDir private Path lake;

  @BeforeEach
  void aTableAndARelease() throws IOException {
    Files.createDirectories(lake.resolve("gold/sales_daily"));
    Files.createDirectories(lake.resolve("releases"));
    Files.writeString(lake.resolve("gold/sales_daily/part-1.parquet"), "abc");
    Files.writeString(lake.resolve("releases/CURRENT"), "1\n");
  }

  @Test
  void nothingChangedWhenNothingWasWritten() throws IOException {
    LakeFiles before = LakeFiles.tablesOf(lake);

    assertThat(LakeFiles.tablesOf(lake).changedSince(before)).isEmpty();
  }

  @Test
  void tellsWhatWasAddedTouchedAndRemoved() throws IOException {
    LakeFiles before = LakeFiles.tablesOf(lake);
    Files.delete(lake.resolve("gold/sales_daily/part-1.parquet"));
    Files.writeString(lake.resolve("gold/sales_daily/part-2.parquet"), "abc");
    Files.setLastModifiedTime(
        lake.resolve("releases/CURRENT"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    assertThat(LakeFiles.tablesOf(lake).changedSince(before))
        .containsExactly(
            "gold/sales_daily/part-1.parquet",
            "gold/sales_daily/part-2.parquet",
            "releases/CURRENT");
  }

  @Test
  void locksAndJournalsAreNoTables() throws IOException {
    LakeFiles before = LakeFiles.tablesOf(lake);
    Files.writeString(lake.resolve(".writer.lock"), "");

    assertThat(LakeFiles.tablesOf(lake).changedSince(before)).isEmpty();
  }

  @Test
  void deletesAFolderWithEverythingInIt() throws IOException {
    LakeFiles.delete(lake.resolve("gold"));
    LakeFiles.delete(lake.resolve("never-there"));

    assertThat(lake.resolve("gold")).doesNotExist();
    assertThat(lake.resolve("releases/CURRENT")).exists();
  }
}
