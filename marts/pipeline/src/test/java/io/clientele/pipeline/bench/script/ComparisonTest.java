package io.clientele.pipeline.bench.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final String DAILY =
      "values (date '2011-06-01', 10.50), (date '2011-06-02', 2.00)";

  @TempDir private Path folder;

  @Test
  void sameRowsAndMoneyAgree() throws Exception {
    write("lake/gold/sales_daily/part-1.parquet", DAILY);
    write("lake/gold/sales_forecast/part-1.parquet", DAILY);
    publish(List.of("sales_daily", "sales_forecast"));
    write("out/gold/sales_daily.parquet", DAILY);
    Files.createDirectories(folder.resolve("out/silver"));

    Comparison comparison = Comparison.of(folder.resolve("lake"), folder.resolve("out"));

    assertThat(comparison.compared()).containsExactly("gold.sales_daily");
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.onlyByRun()).containsExactly("gold.sales_forecast");
  }

  @Test
  void otherMoneyIsToldWithBothNumbers() throws Exception {
    write("lake/gold/sales_daily/part-1.parquet", DAILY);
    publish(List.of("sales_daily"));
    write("out/gold/sales_daily.parquet", "values (date '2011-06-01', 10.50)");
    Files.createDirectories(folder.resolve("out/silver"));

    assertThat(Comparison.of(folder.resolve("lake"), folder.resolve("out")).differences())
        .containsExactly(
            "gold.sales_daily, rows: 2 by the run, 1 by the script",
            "gold.sales_daily, sum of revenue: 12.50 by the run, 10.50 by the script");
  }

  @Test
  void lakeWithoutReleaseIsNamed() {
    assertThatThrownBy(() -> Comparison.of(folder.resolve("none"), folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no release");
  }

  private void write(String path, String rows) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select * from (" + rows + ") as t(sales_date, revenue)) to '" + file + "'");
    }
  }

  private void publish(List<String> marts) throws IOException {
    Files.createDirectories(folder.resolve("lake/releases"));
    List<Release.Table> tables =
        marts.stream()
            .map(
                mart ->
                    new Release.Table(
                        "gold",
                        mart,
                        0,
                        2,
                        List.of("sales_date"),
                        List.of(),
                        List.of(new DataFile("gold/" + mart + "/part-1.parquet", 1, 2, "")),
                        "",
                        Map.of()))
            .toList();
    new ReleaseStore(new Lake(folder.resolve("lake")))
        .publish(
            new Release(
                1,
                Instant.parse("2011-06-30T12:00:00Z"),
                Instant.parse("2011-06-30T23:59:59Z"),
                LocalDate.parse("2011-06-30"),
                "duckdb",
                new Release.CompanyCard(
                    "Shop", "GBP", "UTC", "en-GB", "monday", "01-01", "last_touch"),
                tables,
                List.of()));
  }
}
