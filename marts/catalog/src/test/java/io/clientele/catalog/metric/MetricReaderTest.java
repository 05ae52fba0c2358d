package io.clientele.catalog.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.catalog.mart.CatalogFixture;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.problem.Problems;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricReaderTest {
  private static final MartCatalog MARTS = MartCatalog.load(CatalogFixture.declared());

  private final Problems problems = new Problems();

  private Optional<MartMetrics> read(String content) {
    return new MetricReader(MARTS, problems).read("metrics/sales.yml", "sales", content);
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void everyDeclaredMeasureFitsItsMart() throws IOException, URISyntaxException {
    Path folder = Path.of(MetricReaderTest.class.getClassLoader().getResource("metrics").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        new MetricReader(MARTS, problems)
            .read("metrics/" + name, name.replace(".yml", ""), Files.readString(file));
      }
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void measureKeepsUnitAndMeaning() {
    MartMetrics metrics =
        read("""
        mart: sales_daily
        time: sales_date
        dimensions:
          country: { label: Land }
        measures:
          refund_share:
            expression: sum(refund_amount) / nullif(sum(revenue), 0)
            unit: share
            additive: false
            better: lower
            summary: Refunds by revenue.
        """)
            .orElseThrow();

    MartMetrics.Measure measure = metrics.measures().get("refund_share");
    assertThat(measure.unit()).isEqualTo(MartMetrics.Unit.SHARE);
    assertThat(measure.isAdditive()).isFalse();
    assertThat(measure.label()).isEqualTo("Refund share");
    assertThat(metrics.dimensions().get("country").label()).isEqualTo("Land");
    assertThat(metrics.time()).contains("sales_date");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    read(
        """
        mart: sales_daily
        time: sale_date
        measures:
          revenue:
            unit: euros
        """);

    assertThat(told())
        .containsExactly(
            "metrics/sales.yml line 2: names column 'sale_date', which sales_daily has not."
                + " The closest name is sales_date.",
            "metrics/sales.yml line 5: unit 'euros' is unknown. Use one of money, count, share,"
                + " factor, days, minutes, number.",
            "metrics/sales.yml line 5: no expression. Write an aggregate, like sum(revenue).",
            "metrics/sales.yml line 5: no summary. Say in one sentence what it means.");
  }

  @Test
  void unknownMartIsToldWithTheClosestName() {
    assertThat(read("mart: sales_dayly\nmeasures: { a: { expression: b } }")).isEmpty();
    assertThat(told())
        .containsExactly(
            "metrics/sales.yml line 1: measures mart 'sales_dayly', which no one declares."
                + " The closest name is sales_daily.");
  }
}
