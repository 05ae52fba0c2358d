package io.clientele.models.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.models.forecast.backtest.Predictions;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.Theta;
import io.clientele.models.forecast.series.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The M3 competition, read from the data folder where there is one. Published sMAPE of Theta:
 * yearly 16.974, quarterly 8.956; of Naive2: 17.880 and 9.951.
 */
class M3CompetitionTest {
  private static final Map<String, Series> SERIES = new LinkedHashMap<>();

  private record Series(String period, List<Double> train, List<Double> test) {
    double[] history() {
      return train.stream().mapToDouble(value -> value).toArray();
    }
  }

  @BeforeAll
  static void readSeries() throws IOException {
    String folder = System.getenv("CLIENTELE_DATA");
    assumeTrue(folder != null, "CLIENTELE_DATA is not set: the M3 series are not compared");
    Path info = Path.of(folder, "m3", "M3_info_A.csv");
    assumeTrue(Files.exists(info), info + " is absent: the M3 series are not compared");
    for (String line : rows(info)) {
      String[] fields = line.split(",", -1);
      SERIES.put(fields[0], new Series(fields[2], new ArrayList<>(), new ArrayList<>()));
    }
    for (String line : rows(Path.of(folder, "m3", "M3_long_A.csv"))) {
      String[] fields = line.split(",", -1);
      Series series = SERIES.get(fields[0]);
      (fields[2].equals("train") ? series.train : series.test).add(Double.valueOf(fields[3]));
    }
  }

  @Test
  void thetaReachesItsPublishedErrorOnYears() {
    assertThat(smape("YEARLY", 1)).isCloseTo(16.974, within(0.35));
  }

  @Test
  void thetaReachesItsPublishedErrorOnQuarters() {
    assertThat(smape("QUARTERLY", 4)).isCloseTo(8.956, within(0.35));
  }

  @Test
  void standardAnswerIsAtLeastAsGoodAsThePublishedTheta() {
    assertThat(outcome("YEARLY", 1, 1).smape()).isLessThan(16.1);
    assertThat(outcome("QUARTERLY", 4, 1).smape()).isLessThan(8.956);
    assertThat(outcome("OTHER", 1, 1).smape()).isLessThan(4.5);
  }

  @Test
  void limitsHoldTheirShareOfTheSeriesTheyWereNotLearnedFrom() {
    for (String period : List.of("YEARLY", "QUARTERLY", "OTHER")) {
      Outcome outcome = outcome(period, period.equals("QUARTERLY") ? 4 : 1, 2);

      assertThat(outcome.inside80()).as(period).isBetween(0.77, 0.845);
      assertThat(outcome.inside95()).as(period).isBetween(0.93, 0.97);
    }
  }

  private record Outcome(double smape, double inside80, double inside95) {}

  /**
   * The first, and from there every one or every second of a period's series; the factors of the
   * limits were learned from the second, fourth and so on.
   */
  private static Outcome outcome(String period, int seasonLength, int distance) {
    double sum = 0;
    int inside80 = 0;
    int inside95 = 0;
    int count = 0;
    int number = 0;
    for (Series series : SERIES.values()) {
      if (!series.period.equals(period) || number++ % distance != 0) {
        continue;
      }
      TimeSeries history = TimeSeries.numbered(period, seasonLength, series.history());
      for (ForecastPoint point :
          Forecaster.standard().forecast(history, series.test.size()).points()) {
        double actual = series.test.get(point.horizon() - 1);
        double error = Math.abs(point.forecast() - actual);
        sum += 200 * error / (Math.abs(actual) + Math.abs(point.forecast()));
        inside80 += point.low80() <= actual && actual <= point.high80() ? 1 : 0;
        inside95 += point.low95() <= actual && actual <= point.high95() ? 1 : 0;
        count++;
      }
    }
    return new Outcome(sum / count, (double) inside80 / count, (double) inside95 / count);
  }

  private static double smape(String period, int seasonLength) {
    double sum = 0;
    int count = 0;
    for (Series series : SERIES.values()) {
      if (series.period.equals(period)) {
        Forecast forecast =
            Predictions.of(new Theta(), series.history(), seasonLength, series.test.size());
        for (int step = 1; step <= series.test.size(); step++) {
          double actual = series.test.get(step - 1);
          double error = Math.abs(forecast.at(step) - actual);
          sum += 200 * error / (Math.abs(actual) + Math.abs(forecast.at(step)));
          count++;
        }
      }
    }
    return sum / count;
  }

  private static List<String> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }
}
