package io.clientele.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.report.fixture.Golden;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartOptionsTest {
  private static final List<String> MONTHS = List.of("Jan 2026", "Feb 2026", "Mar 2026");

  @Test
  void aLineStandsBesideTheYearBefore() throws IOException {
    check(
        "line",
        LineChart.option(
            MONTHS,
            new Series("2026", Arrays.asList(1.5, 2.0, null)),
            Optional.of(new Series("not complete", Arrays.asList(null, 2.0, 0.5))),
            Optional.of(new Series("2025", Arrays.asList(null, 1.0, 3.0)))));
  }

  @Test
  void partsStandOnEachOther() throws IOException {
    check(
        "stack",
        StackChart.option(
            MONTHS,
            List.of(
                new Series("loyal", Arrays.asList(4.0, 5.0, 6.0)),
                new Series("new", Arrays.asList(null, 2.0, 1.0)))));
  }

  @Test
  void barsStartAtZero() throws IOException {
    check(
        "bar",
        BarChart.option(List.of("Greece", "Spain"), new Series("Revenue", List.of(9.0, 4.0))));
  }

  @Test
  void aForecastHasTwoBands() throws IOException {
    check(
        "forecast",
        ForecastChart.option(
            MONTHS,
            new ForecastChart.Bands(
                new Series("Actual", Arrays.asList(5.0, 6.0, null)),
                new Series("Forecast", Arrays.asList(null, 6.0, 7.0)),
                new Series("low 80", Arrays.asList(null, 6.0, 6.5)),
                new Series("high 80", Arrays.asList(null, 6.0, 7.75)),
                new Series("low 95", Arrays.asList(null, 6.0, 6.0)),
                new Series("high 95", Arrays.asList(null, 6.0, 8.5)))));
  }

  @Test
  void sentencesNameTheExtremesAndTheShare() {
    assertThat(Sentences.course("Revenue", MONTHS, Arrays.asList(3.0, null, 1.0), String::valueOf))
        .isEqualTo("Revenue was highest in Jan 2026 (3.0) and lowest in Mar 2026 (1.0).");
    assertThat(
            Sentences.course("Revenue", MONTHS, Arrays.asList(null, null, null), String::valueOf))
        .isEqualTo("Revenue has no value in this period.");
    assertThat(
            Sentences.largest(
                "Revenue",
                List.of("a", "b", "c", "d"),
                List.of(4.0, 3.0, 2.0, 1.0),
                Optional.of(10.0),
                String::valueOf,
                share -> Math.round(share * 100) + " %"))
        .isEqualTo("A leads with 4.0, 40 % of the total; the first three make 90 %.");
  }

  @Test
  void whereBarsTakeAwayBothEndsAreNamed() {
    assertThat(
            Sentences.largest(
                "Profit",
                List.of("sale", "discount", "cost of goods"),
                List.of(9.0, -1.0, -4.0),
                Optional.of(4.0),
                String::valueOf,
                share -> Math.round(share * 100) + " %"))
        .isEqualTo("Sale brings most, 9.0; cost of goods takes most, -4.0.");
  }

  @Test
  void rowsWithoutAValueDoNotLead() {
    assertThat(
            Sentences.largest(
                "Customers",
                List.of("(none)", "email"),
                List.of(6.0, 4.0),
                Optional.of(10.0),
                String::valueOf,
                share -> Math.round(share * 100) + " %"))
        .isEqualTo("Email leads with 4.0, 40 % of the total; 6.0 have none.");
  }

  @Test
  void aSparklineNeedsThreePoints() {
    assertThat(Sparkline.points(List.of(1.0, 2.0))).isEmpty();
    assertThat(Sparkline.points(List.of(1.0, 2.0, 1.0))).isEqualTo("0.0,26.0 50.0,2.0 100.0,26.0");
  }

  private static void check(String name, Map<String, Object> option) throws IOException {
    String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(option);
    assertThat(json)
        .contains("\"renderMode\" : \"richText\"")
        .doesNotContain("<", "dataView", "\"link\"", "sublink", "function", "\"lines\"");
    Golden.check("chart/" + name + ".json", json);
  }
}
