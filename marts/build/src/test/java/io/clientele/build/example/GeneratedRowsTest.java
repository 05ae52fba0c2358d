package io.clientele.build.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.testkit.TwoEngines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every engine makes the same marts of rows that nobody chose. */
class GeneratedRowsTest {
  private static final int ROWS = 120;

  /**
   * Nothing is refused here, a Markov chain wants a hundred sales, no pair of products is in five
   * orders, a customer's future wants a hundred who came back, a replay two years, a workload
   * twelve weeks of calls in a row, and a finding about a funnel twenty deals.
   */
  private static final Set<String> EMPTY =
      Set.of(
          "quarantine_summary",
          "markov_share",
          "workload",
          "workload_forecast",
          "product_affinity",
          "stage_pair",
          "funnel_finding",
          "payback_range",
          "budget_replay");

  @TempDir static Path folder;
  private static TwoEngines engines;

  @BeforeAll
  static void open() {
    engines = TwoEngines.in(folder);
    engines.each(GeneratedRowsTest::compute);
  }

  private static void compute(Engine engine) {
    MartViews views = new MartViews(engine, Map.of());
    for (SilverTable table : SilverShapes.declared().all()) {
      engine.defineRows(
          table.name().inQueries(),
          GeneratedRows.columns(table),
          new GeneratedRows(seed(table)).of(table, ROWS));
      views.isOpen(table.name().inQueries());
    }
    MartViews.CATALOG.all().forEach(mart -> views.open(mart.mart()));
  }

  /** Its own, so that a table more changes no other's rows. */
  private static long seed(SilverTable table) {
    return table.name().table().hashCode();
  }

  @AfterAll
  static void close() {
    engines.close();
  }

  static List<String> marts() {
    return MartViews.CATALOG.all().stream().map(MartSpec::mart).toList();
  }

  @ParameterizedTest
  @MethodSource("marts")
  void enginesAgree(String mart) {
    List<List<Object>> rows =
        engines.rows(
            "select "
                + String.join(", ", MartViews.CATALOG.mart(mart).shape().columnNames())
                + " from "
                + mart);

    if (!EMPTY.contains(mart)) {
      assertThat(rows).as(mart).isNotEmpty();
    }
  }
}
