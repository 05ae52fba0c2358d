package io.clientele.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.report.fixture.FixtureLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {
  @TempDir Path folder;
  private FixtureLake lake;
  private ReleaseFolder releases;

  @BeforeEach
  void make() {
    lake = FixtureLake.in(folder.resolve("lake"));
    releases = new ReleaseFolder(lake.path());
  }

  @Test
  void currentFollowsThePointer() {
    assertThat(releases.current().manifest().releaseId()).isEqualTo(1);

    lake.publishDoubled(12);

    assertThat(releases.current().manifest().releaseId()).isEqualTo(12);
    assertThat(releases.current().isHealthy()).isTrue();
    assertThat(releases.ids()).containsExactly(12L, 1L);
  }

  @Test
  void aPointerToADamagedReleaseFallsBackAndSaysSo() throws IOException {
    lake.publishDoubled(2);
    Files.writeString(lake.path().resolve("gold/sales_daily/part-2.parquet"), "torn");

    CurrentRelease current = new ReleaseFolder(lake.path()).current();

    assertThat(current.manifest().releaseId()).isEqualTo(1);
    assertThat(current.problem()).contains("release 2 is not intact");
  }

  @Test
  void aMissingOrSenselessPointerFallsBackToTheNewest() throws IOException {
    Files.writeString(lake.path().resolve("releases/CURRENT"), "../../etc/passwd\n");
    assertThat(releases.current().isHealthy()).isFalse();

    Files.delete(lake.path().resolve("releases/CURRENT"));
    assertThat(releases.current().problem()).contains("releases/CURRENT is missing");
    assertThat(releases.current().manifest().releaseId()).isEqualTo(1);
  }

  @Test
  void aManifestCannotNameFilesOutsideTheLake() throws IOException {
    Path manifest = lake.path().resolve("releases/1.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("gold/sales_daily/", "../outside/sales_daily/"));

    assertThatThrownBy(() -> new ReleaseFolder(lake.path()).release(1))
        .isInstanceOf(InvalidReleaseException.class)
        .hasMessageContaining("no file name inside a lake");
  }
}
