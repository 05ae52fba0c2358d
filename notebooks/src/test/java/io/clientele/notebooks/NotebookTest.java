package io.clientele.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.pipeline.cli.Main;
import io.clientele.report.database.ReleaseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Executes every notebook in a real Jupyter over the releases of one small sample company. */
class NotebookTest {
  private static final String SCALE = "0.2";

  @TempDir static Path folder;
  private static Map<String, ExecutedNotebook> executed = Map.of();
  private static ReleaseReader release;

  @BeforeAll
  static void executeOverSampleCompany() throws IOException, InterruptedException, SQLException {
    Path demo = folder.resolve("demo");
    assertThat(Main.run("demo", "--no-serve", "--scale", SCALE, demo.toString())).isZero();
    executed = new Jupyter(folder, demo.resolve("lake")).execute(Jupyter.notebooks());
    release = ReleaseReader.open(demo.resolve("lake"));
  }

  @AfterAll
  static void close() throws SQLException {
    if (release != null) {
      release.close();
    }
  }

  static Stream<String> notebooks() throws IOException {
    return Jupyter.notebooks().stream();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyNotebookNamesItsReleaseAndDraws(String name) {
    ExecutedNotebook notebook = notebook(name);

    assertThat(notebook.printed()).contains("Release 4 of lake, as of 2026-09-30");
    assertThat(notebook.charts())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(chart -> assertThat(chart).containsAnyOf("height='15'", "<path d='M", "cx="))
        .noneSatisfy(chart -> assertThat(chart).containsAnyOf("NaN", "Infinity"));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyNotebookIsCommittedWithoutOutputs(String name) throws IOException {
    assertThat(new ObjectMapper().readTree(Jupyter.MODULE.resolve(name).toFile()).get("cells"))
        .allSatisfy(cell -> assertThat(cell.path("outputs").size()).isZero());
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void noNotebookShowsAPerson(String name) throws SQLException {
    Answer people = ask("select unnest([display_name, email, phone]) from customer_contact");
    String all = String.join(" ", notebook(name).shown()) + notebook(name).printed();

    assertThat(people.size()).isPositive();
    assertThat(people.texts(0).stream().filter(known -> known.length() > 5 && all.contains(known)))
        .isEmpty();
  }

  @Test
  void firstLookAddsUpToRevenue() throws SQLException {
    assertThat(notebook("first-look.ipynb").printed())
        .contains("36 months, " + value("select sum(revenue) from sales_daily") + " in all");
  }

  @Test
  void keywordCohortsCostWhatTheReportsSay() throws SQLException {
    ExecutedNotebook notebook = notebook("keyword-payback.ipynb");
    String cost = value("select sum(cost) from silver.ad_spend");

    assertThat(notebook.printed())
        .contains("Cost of the cohorts " + cost + ", in the reports " + cost)
        .contains("Cost by status adds up to " + cost);
    assertThat(printed(notebook, "keyword by keyword (\\S+), asked at once (\\S+)"))
        .satisfies(totals -> assertThat(totals.get(0)).isEqualTo(totals.get(1)));
  }

  @Test
  void paybackCurveRises() {
    String curve = notebook("keyword-payback.ipynb").table("Share of the cost that is back");
    List<Double> recovered =
        ExecutedNotebook.rows(curve).stream().map(row -> Double.valueOf(row.get(1))).toList();

    assertThat(recovered).hasSize(13);
    assertThat(recovered.get(12)).isGreaterThan(recovered.get(0)).isPositive();
  }

  @Test
  void everyModelGivesAwayTheSameRevenue() throws SQLException {
    List<List<String>> models =
        ExecutedNotebook.rows(notebook("keyword-payback.ipynb").table("Models side by side"));
    Set<String> given = new HashSet<>(models.stream().map(row -> row.get(1)).toList());

    assertThat(models).hasSize(12);
    assertThat(given)
        .containsExactly(
            value("select sum(revenue) from attribution_summary where model = 'linear'"));
  }

  @Test
  void valueByTenthAddsUpToExpectedMargin() throws SQLException {
    String expected = value("select sum(expected_margin_12m) from customer_value");

    assertThat(notebook("customer-value.ipynb").printed())
        .contains("Expected margin by model adds up to " + expected)
        .contains("Expected margin by tenth adds up to " + expected);
  }

  @Test
  void earlierLimitsAreAllHeldAgainstWhatCame() throws SQLException {
    List<String> told =
        printed(
            notebook("customer-value.ipynb"),
            "Release 2, as of 2025-09-30: (\\d+) customers with limits, (\\d+) have another id");
    String limits = "select count(*) from customer_value where expected_margin_12m_low is not null";

    try (ReleaseReader earlier = ReleaseReader.open(folder.resolve("demo/lake"), 2)) {
      assertThat(Integer.parseInt(told.get(0)) + Integer.parseInt(told.get(1)))
          .isEqualTo(Integer.parseInt(Answer.of(earlier.connection(), limits).text(0, 0)));
    }
  }

  @Test
  void forecastQualityCountsEveryTest() throws SQLException {
    ExecutedNotebook notebook = notebook("forecast-quality.ipynb");
    List<List<String>> models = ExecutedNotebook.rows(notebook.table("Models on total revenue"));

    assertThat(models)
        .hasSize(Integer.parseInt(value("select count(distinct model) from forecast_accuracy")));
    assertThat(models.get(0).get(1))
        .isEqualTo(
            value(
                "select min(mase) from (select avg(mase) as mase from forecast_accuracy where"
                    + " series_id = 'total' group by model)"));
    assertThat(notebook.printed())
        .contains(
            "of "
                + value("select count(*) from forecast_accuracy where model = 'combination'")
                + " horizons");
  }

  private static ExecutedNotebook notebook(String name) {
    return Objects.requireNonNull(executed.get(name), name);
  }

  private static Answer ask(String sql) throws SQLException {
    return Answer.of(release.connection(), sql);
  }

  private static String value(String sql) throws SQLException {
    return ask(sql).text(0, 0);
  }

  private static List<String> printed(ExecutedNotebook notebook, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(notebook.printed());
    assertThat(found.find()).as(pattern).isTrue();
    return List.of(found.group(1), found.group(2));
  }
}
