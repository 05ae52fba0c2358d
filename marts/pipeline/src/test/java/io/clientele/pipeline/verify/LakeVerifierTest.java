package io.clientele.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.table.TableName;
import io.clientele.pipeline.fixture.Clientele;
import io.clientele.pipeline.fixture.SmallCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage that readers would not notice by themselves is found and named. */
class LakeVerifierTest {
  @TempDir private static Path whole;
  private static SmallCompany intact;
  private SmallCompany company;

  @BeforeAll
  static void runJanuary() {
    intact = SmallCompany.in(whole.resolve("company"));
    assertThat(Clientele.run(intact, "run").exitCode()).isZero();
  }

  @BeforeEach
  void copy(@TempDir Path folder) throws IOException {
    company = intact.copyTo(folder.resolve("company"));
  }

  private Release.Table table(String name) throws IOException {
    return new ReleaseStore(new Lake(company.lake()))
        .current()
        .orElseThrow()
        .table(TableName.parse(name))
        .orElseThrow();
  }

  private Path file(String name) throws IOException {
    return company.lake().resolve(table(name).files().get(0).path());
  }

  private void requireDamage(String sentence) {
    Clientele.Ended ended = Clientele.run(company, "verify");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).isEqualTo(sentence + "\n");
    assertThat(ended.out()).endsWith(": 1 problems\n");
  }

  private static void flip(Path file, int place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[place] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void flippedBitOfATable() throws IOException {
    Path file = file("gold.sales_daily");
    flip(file, (int) Files.size(file) / 2);

    requireDamage(
        "release 1: " + company.lake().relativize(file) + " has other content than was written");
  }

  @Test
  void missingFileOfATable() throws IOException {
    Path file = file("silver.sales_order");
    Files.delete(file);

    requireDamage(
        "release 1: " + company.lake().relativize(file) + " is missing or cannot be read");
  }

  @Test
  void shortenedFileOfATable() throws IOException {
    Path file = file("gold.sales_daily");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 100));

    requireDamage(
        "release 1: " + company.lake().relativize(file) + " has 100 bytes, not " + bytes.length);
  }

  @Test
  void logEntryCutAtEveryLine() throws IOException {
    long lines = Files.readString(logEntry()).lines().count();
    assertThat(lines).isGreaterThan(2);
    for (long kept = 1; kept < lines; kept++) {
      long keep = kept;
      requireFoundWhenCut(text -> String.join("\n", text.lines().limit(keep).toList()) + "\n");
    }
  }

  @Test
  void logEntryCutWithinALine() throws IOException {
    requireFoundWhenCut(text -> text.substring(0, text.length() - 20));
  }

  @Test
  void emptiedLogEntry() throws IOException {
    requireFoundWhenCut(text -> "");
  }

  private Path logEntry() throws IOException {
    return company
        .lake()
        .resolve("silver/sales_order_line/_delta_log")
        .resolve("%020d.json".formatted(table("silver.sales_order_line").version()));
  }

  private void requireFoundWhenCut(UnaryOperator<String> cut) throws IOException {
    String whole = Files.readString(logEntry());
    Files.writeString(logEntry(), cut.apply(whole));

    Clientele.Ended ended = Clientele.run(company, "verify");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err())
        .startsWith("release 1: the log of silver.sales_order_line ")
        .contains("is cut");
    Files.writeString(logEntry(), whole);
    assertThat(Clientele.run(company, "verify").exitCode()).isZero();
  }

  @Test
  void changedLandingFile() throws IOException {
    Path landed;
    try (Stream<Path> files = Files.walk(company.lake().resolve("landing"))) {
      landed = files.filter(file -> file.endsWith("orders_1.csv")).findFirst().orElseThrow();
    }
    landed.toFile().setWritable(true);
    flip(landed, 100);

    Clientele.Ended ended = Clientele.run(company, "verify");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err())
        .contains("(orders_1.csv): " + company.lake().relativize(landed))
        .contains("has other content than was written");
  }

  @Test
  void manifestThatIsNoJson() throws IOException {
    Path manifest = company.lake().resolve("releases/1.json");
    Files.writeString(manifest, Files.readString(manifest).substring(0, 1000));

    Clientele.Ended ended = Clientele.run(company, "verify");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).contains("release 1: its manifest cannot be read");
  }
}
