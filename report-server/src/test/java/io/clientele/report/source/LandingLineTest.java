package io.clientele.report.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingLineTest {
  @TempDir Path folder;
  private Path lake;
  private LandingLine landing;

  @BeforeEach
  void make() throws IOException {
    lake = Files.createDirectories(folder.toRealPath().resolve("lake"));
    Files.createDirectories(lake.resolve("landing/shop"));
    Files.writeString(lake.resolve("landing/shop/a.csv"), "name,amount\nKettle,1\nCup,2\n");
    Files.writeString(folder.resolve("secret.csv"), "secret\n");
    landing = new LandingLine(lake);
  }

  @Test
  void placesInJsonAreRecordsAndElsewhereLines() {
    assertThat(LandingLine.isNumberedByRecord("newsletter/sendgrid_2026-06.jsonl")).isTrue();
    assertThat(LandingLine.isNumberedByRecord("result.JSON.gz")).isTrue();
    assertThat(LandingLine.isNumberedByRecord("json/orders.csv")).isFalse();
    assertThat(LandingLine.isNumberedByRecord("info.mbox")).isFalse();
  }

  @Test
  void headAndLineAreShown() {
    assertThat(landing.read("landing/shop/a.csv", 3))
        .containsExactly(new LandingLine.Line(1, "name,amount"), new LandingLine.Line(3, "Cup,2"));
  }

  @Test
  void pathsThatLeaveTheLakeAreRefused() throws IOException {
    Files.createSymbolicLink(lake.resolve("landing/shop/link.csv"), folder.resolve("secret.csv"));
    Files.createDirectories(lake.resolve("gold"));
    Files.writeString(lake.resolve("gold/x.csv"), "gold\n");

    for (String path :
        new String[] {
          "../secret.csv",
          "landing/../../secret.csv",
          "landing/shop/link.csv",
          "gold/x.csv",
          folder.resolve("secret.csv").toString(),
          "landing/shop",
          "landing/shop/a.csv\0"
        }) {
      assertThatThrownBy(() -> landing.read(path, 1))
          .as(path)
          .isInstanceOf(SourceUnavailableException.class);
    }
  }

  @Test
  void aLineBeyondTheEndIsSaidSo() {
    assertThatThrownBy(() -> landing.read("landing/shop/a.csv", 9))
        .hasMessage("The delivered file has no line 9.");
  }

  @Test
  void binaryFilesAreNotPrinted() throws IOException {
    Files.write(lake.resolve("landing/shop/b.bin"), new byte[] {1, 0, 2});

    assertThatThrownBy(() -> landing.read("landing/shop/b.bin", 1))
        .hasMessageContaining("no text file");
  }
}
