package io.clientele.pipeline.cli.model;

import io.clientele.models.forecast.ForecastPoint;
import io.clientele.models.forecast.ForecastStatus;
import io.clientele.models.forecast.Forecaster;
import io.clientele.models.forecast.SeriesForecast;
import io.clientele.models.forecast.series.Frequency;
import io.clientele.models.forecast.series.GapRule;
import io.clientele.models.forecast.series.TimeSeries;
import io.clientele.pipeline.csv.CsvText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Forecasts every series of a file with limits learned from its own past errors. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    description = {
      "Forecasts every series of a file.",
      "",
      "Reads series_id,period,value; a period is a day that lies in it, or a whole number.",
      "Several values of one period add up. Writes",
      "series_id,horizon,forecast,low_80,high_80,low_95,high_95,model; limits are empty where a",
      "series is too short to learn any."
    })
final class ForecastModelCommand implements Callable<Integer> {
  private static final List<String> HEADER =
      List.of(
          "series_id", "horizon", "forecast", "low_80", "high_80", "low_95", "high_95", "model");

  @Spec private CommandSpec spec;
  @Mixin private FileOptions files;

  @Option(
      names = "--frequency",
      required = true,
      paramLabel = "NAME",
      description =
          "yearly, quarterly, monthly, weekly, daily, hourly, or the number of periods per season.")
  private String frequency;

  @Option(
      names = "--horizon",
      required = true,
      paramLabel = "N",
      description = "Periods to forecast, at least 1.")
  private int horizon;

  @Option(
      names = "--gaps",
      defaultValue = "interpolate",
      description =
          "What a missing period within a series means: ${COMPLETION-CANDIDATES}; default"
              + " ${DEFAULT-VALUE}.")
  private GapRule gaps;

  @Override
  public Integer call() throws IOException {
    if (horizon < 1) {
      throw wrong("--horizon is " + horizon + "; give 1 or more.");
    }
    List<TimeSeries> series = new SeriesReader(parsed(), gaps).read(files.open());
    Forecaster forecaster = Forecaster.standard();
    List<SeriesForecast> forecasts =
        series.parallelStream().map(each -> forecaster.forecast(each, horizon)).toList();
    List<List<String>> rows = new ArrayList<>();
    forecasts.forEach(each -> each.points().forEach(point -> rows.add(row(each, point))));
    files.write(HEADER, rows);
    tell(forecasts);
    return 0;
  }

  private Frequency parsed() {
    try {
      return Frequency.parse(frequency);
    } catch (IllegalArgumentException unknown) {
      throw wrong(String.valueOf(unknown.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static List<String> row(SeriesForecast forecast, ForecastPoint point) {
    return List.of(
        forecast.seriesId(),
        String.valueOf(point.horizon()),
        CsvText.number(point.forecast()),
        limit(point.low80()),
        limit(point.high80()),
        limit(point.low95()),
        limit(point.high95()),
        forecast.model());
  }

  private static String limit(@Nullable Double value) {
    return value == null ? "" : CsvText.number(value);
  }

  /** Says on standard error how many series ended how, and which have no forecast at all. */
  private static void tell(List<SeriesForecast> forecasts) {
    Map<ForecastStatus, Integer> counts = new EnumMap<>(ForecastStatus.class);
    for (SeriesForecast each : forecasts) {
      counts.merge(each.status(), 1, Integer::sum);
      if (each.points().isEmpty()) {
        System.err.println("series " + each.seriesId() + ": no forecast: " + each.reason());
      }
    }
    counts.forEach(
        (status, count) ->
            System.err.println(count + " series: " + status.name().toLowerCase(Locale.ROOT)));
  }
}
