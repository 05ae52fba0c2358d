package io.clientele.pipeline.bench.truth;

import io.clientele.models.forecast.ForecastPoint;
import io.clientele.models.forecast.Forecaster;
import io.clientele.models.forecast.SeriesForecast;
import io.clientele.models.forecast.series.TimeSeries;
import io.clientele.pipeline.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The yearly, quarterly and other series of the M3 competition (Makridakis and Hibon, 2000, data of
 * the International Institute of Forecasters): how far the forecasts were from what came, and how
 * often the limits held.
 */
final class SeriesCheck implements TruthCheck {
  /** The mean of the Theta method over the same series. */
  private static final double THETA = 11.74;

  @Override
  public String name() {
    return "competition series";
  }

  @Override
  public String needs() {
    return "m3/M3_long_A.csv";
  }

  private record Competitor(String period, int season, int horizon) {}

  /** What was known and what came. */
  private record Course(List<Double> known, List<Double> came) {}

  @Override
  public void check(Path data, Path work, Consumer<TruthFigure> found) throws IOException {
    Map<String, Competitor> competitors = competitors(data);
    Map<String, Course> courses = courses(data);
    Map<String, Held> byPeriod = new LinkedHashMap<>();
    Held all = new Held();
    Forecaster forecaster = Forecaster.standard();
    competitors.forEach(
        (id, competitor) -> {
          Course course = courses.get(id);
          if (course != null) {
            Held held = byPeriod.computeIfAbsent(competitor.period(), period -> new Held());
            SeriesForecast forecast =
                forecaster.forecast(series(id, competitor, course), competitor.horizon());
            held.add(forecast.points(), course.came());
            all.add(forecast.points(), course.came());
          }
        });
    found.accept(
        TruthFigure.atMost("mean sMAPE of all series, Theta has " + THETA, all.smape(), THETA));
    byPeriod.forEach(
        (period, held) -> {
          String what = period.toLowerCase(Locale.ROOT);
          found.accept(TruthFigure.between(what + ", % inside 80 % limits", held.in80(), 77, 83));
          found.accept(TruthFigure.between(what + ", % inside 95 % limits", held.in95(), 93, 97));
        });
  }

  private static TimeSeries series(String id, Competitor competitor, Course course) {
    double[] known = course.known().stream().mapToDouble(Double::doubleValue).toArray();
    return TimeSeries.numbered(id, competitor.season(), known);
  }

  private static Map<String, Competitor> competitors(Path data) throws IOException {
    Map<String, Competitor> competitors = new LinkedHashMap<>();
    CsvFile.open(data.resolve("m3/M3_info_A.csv"))
        .require("series_id", "period", "h", "freq")
        .forEach(
            row ->
                competitors.put(
                    row.text("series_id"),
                    new Competitor(
                        row.text("period"), (int) row.number("freq"), (int) row.number("h"))));
    return competitors;
  }

  private Map<String, Course> courses(Path data) throws IOException {
    Map<String, Course> courses = new LinkedHashMap<>();
    CsvFile.open(data.resolve(needs()))
        .require("series_id", "t", "split", "value")
        .forEach(
            row -> {
              Course course =
                  courses.computeIfAbsent(
                      row.text("series_id"),
                      id -> new Course(new ArrayList<>(), new ArrayList<>()));
              boolean isKnown = row.text("split").equals("train");
              (isKnown ? course.known() : course.came()).add(row.number("value"));
            });
    return courses;
  }

  /** Sums over the series of one kind. */
  private static final class Held {
    private double smapes;
    private int series;
    private int points;
    private int inside80;
    private int inside95;

    void add(List<ForecastPoint> forecast, List<Double> came) {
      int steps = Math.min(forecast.size(), came.size());
      double sum = 0;
      for (int step = 0; step < steps; step++) {
        double actual = came.get(step);
        ForecastPoint point = forecast.get(step);
        double size = Math.abs(actual) + Math.abs(point.forecast());
        sum += size == 0 ? 0 : 200 * Math.abs(actual - point.forecast()) / size;
        points++;
        inside80 += isInside(point.low80(), actual, point.high80());
        inside95 += isInside(point.low95(), actual, point.high95());
      }
      smapes += steps == 0 ? 200 : sum / steps;
      series++;
    }

    private static int isInside(@Nullable Double low, double actual, @Nullable Double high) {
      return low != null && high != null && low <= actual && actual <= high ? 1 : 0;
    }

    double smape() {
      return smapes / series;
    }

    double in80() {
      return 100.0 * inside80 / points;
    }

    double in95() {
      return 100.0 * inside95 / points;
    }
  }
}
