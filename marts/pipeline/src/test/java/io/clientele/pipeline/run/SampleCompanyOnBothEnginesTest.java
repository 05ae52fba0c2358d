package io.clientele.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.demo.SampleCompany;
import io.clientele.pipeline.fixture.LakeTables;
import io.clientele.pipeline.fixture.Runs;
import io.clientele.pipeline.fixture.TableRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample company, built from the same files by DuckDB and by Spark: every silver table, every
 * mart and the quarantine hold the same rows, in both directions and as often.
 */
class SampleCompanyOnBothEnginesTest {
  private static final int LAST = 4;

  @TempDir private static Path folder;
  private static Map<String, TableRows> byDuckDb;
  private static Map<String, TableRows> bySpark;
  private static RunReport duckDbReport;
  private static RunReport sparkReport;

  /**
   * Three deliveries at once up to silver, then the last one, whose files replace and restate some,
   * up to the release.
   */
  @BeforeAll
  static void buildOnBoth() throws IOException, SQLException {
    SampleCompany company = SampleCompany.of(42, 0.02);
    SampleCompany.writeConfiguration(folder);
    Path configuration = folder.resolve("clientele.yaml");
    Path exports = folder.resolve("exports");
    List<LocalDate> days = SampleCompany.deliveryDates();
    try (Runs duckdb = Runs.of(configuration, folder.resolve("lake-duckdb"), "duckdb");
        Runs spark = Runs.of(configuration, folder.resolve("lake-spark"), "spark")) {
      for (int number = 1; number < LAST; number++) {
        company.writeDelivery(number, exports);
      }
      duckdb.run(EnumSet.of(Stage.INGEST, Stage.TRANSFORM));
      spark.run(EnumSet.of(Stage.INGEST, Stage.TRANSFORM));
      company.writeDelivery(LAST, exports);
      duckDbReport = duckdb.run(days.get(LAST - 1));
      sparkReport = spark.run(days.get(LAST - 1));
    }
    byDuckDb = LakeTables.of(folder.resolve("lake-duckdb"));
    bySpark = LakeTables.of(folder.resolve("lake-spark"));
  }

  @Test
  void everyTableHoldsTheSameRows() {
    assertThat(TableRows.differences(byDuckDb, bySpark, List.of()))
        .as("left is DuckDB, right is Spark")
        .isEmpty();
  }

  @Test
  void comparisonIsNotOfEmptyTables() {
    assertThat(byDuckDb).hasSizeGreaterThan(40);
    assertThat(byDuckDb.values())
        .filteredOn(table -> !table.rows().isEmpty())
        .hasSizeGreaterThan(30);
    assertThat(byDuckDb.get("gold.sales_daily").rows()).hasSizeGreaterThan(100);
    assertThat(byDuckDb.get("gold.keyword_performance").rows()).hasSizeGreaterThan(100);
  }

  @Test
  void bothTellTheSameOfTheRun() {
    assertThat(sparkReport.deliveries()).isEqualTo(duckDbReport.deliveries());
    assertThat(sparkReport.silver()).isEqualTo(duckDbReport.silver());
    assertThat(sparkReport.gold()).containsExactlyInAnyOrderElementsOf(duckDbReport.gold());
    assertThat(sparkReport.messages()).isEqualTo(duckDbReport.messages());
    assertThat(sparkReport.exitCode()).isEqualTo(duckDbReport.exitCode());
  }
}
