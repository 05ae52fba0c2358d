package io.clientele.report.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.clientele.report.dashboard.Dashboards;
import io.clientele.report.database.ReleaseReader;
import io.clientele.report.fixture.SharedServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsCatalogTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void everyMeasureRunsOverItsMart() throws SQLException {
    try (ReleaseReader reader = ReleaseReader.open(SharedServer.get().lake().path(), 1)) {
      for (Metrics metrics : MetricsCatalog.load().all()) {
        if (reader.manifest().gold(metrics.mart()).isEmpty()) {
          continue;
        }
        var mart = reader.manifest().gold(metrics.mart()).orElseThrow();
        for (Measure measure : metrics.measures().values()) {
          if (!measure.columns().stream().allMatch(mart::hasColumn)) {
            continue;
          }
          try (var statement = reader.connection().createStatement();
              var result =
                  statement.executeQuery(
                      "select " + measure.expression() + " from " + metrics.mart())) {
            assertThat(result.next()).as(metrics.area() + "." + measure.name()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void everyMeasureSaysWhatItMeans() {
    for (Metrics metrics : MetricsCatalog.load().all()) {
      assertThat(metrics.measures().values())
          .allSatisfy(measure -> assertThat(measure.summary()).endsWith("."));
    }
  }

  @Test
  void anExpressionTellsItsColumns() {
    assertThat(
            ExpressionColumns.of(
                "cast(count(*) filter (where status = 'won' and is_valid) as double)"
                    + " / nullif(sum(order_count), 0)"))
        .containsExactly("status", "is_valid", "order_count");
  }

  @Test
  void labelsComeFromNames() {
    assertThat(MetricsCatalog.label("revenue_per_order")).isEqualTo("Revenue per order");
  }

  @Test
  void everythingWrongIsToldAtOnce() throws IOException {
    Map<String, JsonNode> definitions =
        Map.of(
            "a", YAML.readTree("measures: {x: {expression: sum(x), unit: money}}"),
            "b", YAML.readTree("mart: m\nmeasures: {y: {unit: potatoes, expression: sum(y)}}"));

    assertThatThrownBy(() -> MetricsCatalog.of(definitions))
        .hasMessageContaining("metrics/a.yml: 'mart' is missing")
        .hasMessageContaining("metrics/b.yml: measure y")
        .hasMessageContaining("POTATOES");
  }

  @Test
  void aDashboardThatNamesNothingKnownStopsTheStart() throws IOException {
    JsonNode wrong =
        YAML.readTree("title: T\nquestion: Q?\nrows:\n  - - { number: sales.nothing }");

    assertThatThrownBy(() -> Dashboards.of(Map.of("wrong", wrong), MetricsCatalog.load()))
        .hasMessage(
            "dashboards/wrong.yml: no measure 'sales.nothing' is declared in metrics/*.yml");
  }

  @Test
  void dashboardsHoldNoSql() {
    assertThat(Definitions.in("dashboards").values())
        .allSatisfy(
            node ->
                assertThat(node.toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("select ", "sum(", "count("));
  }
}
