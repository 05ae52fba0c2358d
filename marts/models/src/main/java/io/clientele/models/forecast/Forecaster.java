package io.clientele.models.forecast;

import io.clientele.models.forecast.backtest.Calibration;
import io.clientele.models.forecast.backtest.HalfWidths;
import io.clientele.models.forecast.backtest.Origins;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.ForecastModel;
import io.clientele.models.forecast.model.ForecastModels;
import io.clientele.models.forecast.series.History;
import io.clientele.models.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts one series: lays it on its calendar, lets the models and their combination forecast the
 * past, and gives the combination's numbers with limits learned from its own errors; the seasonal
 * naive model's where that was clearly better.
 *
 * <p>The same series always gives the same result, whatever the order of its observations. Data
 * never makes it fail: the status says what could be done. Instances have no state and may be
 * shared by threads.
 */
public final class Forecaster {
  /** Periods below which there is nothing to test. */
  static final int SHORTEST = 4;

  private final List<ForecastModel> models;
  private final int originLimit;

  /**
   * @param models the benchmark first, then its rivals
   * @param originLimit largest number of backtest origins
   */
  public Forecaster(List<ForecastModel> models, int originLimit) {
    if (models.isEmpty() || originLimit < 1) {
      throw new IllegalArgumentException("A forecaster needs a model and at least one origin");
    }
    this.models = List.copyOf(models);
    this.originLimit = originLimit;
  }

  /** All models, up to 48 origins. */
  public static Forecaster standard() {
    return new Forecaster(ForecastModels.all(), Origins.DEFAULT_LIMIT);
  }

  /**
   * Forecasts the {@code horizon} periods after the last complete one.
   *
   * @throws IllegalArgumentException when the horizon is not positive
   */
  public SeriesForecast forecast(TimeSeries series, int horizon) {
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "Horizon " + horizon + " of series " + series.id() + " must be at least 1");
    }
    History history = History.of(series);
    Answer answer = new Answer(series, history, horizon);
    double[] values = history.values();
    if (values.length == 0) {
      return answer.noData(history.reason());
    }
    if (values.length < SHORTEST) {
      String reason = "needs " + SHORTEST + " periods, has " + values.length;
      return flat(answer, ForecastStatus.TOO_SHORT, reason, values, HalfWidths.none(), horizon);
    }
    if (isConstant(values)) {
      String reason = "every period has the value " + values[0];
      HalfWidths widths = HalfWidths.constant(horizon);
      return flat(answer, ForecastStatus.CONSTANT, reason, values, widths, horizon);
    }
    return chosen(answer, values, series.frequency().seasonLength(), horizon);
  }

  private SeriesForecast chosen(Answer answer, double[] values, int seasonLength, int horizon) {
    int season = SeasonChoice.of(values, seasonLength);
    Scale scale = Scale.of(values);
    double[] shrunk = scale.shrink(values);
    Origins origins = Origins.of(values.length, season, horizon, originLimit);
    Contest contest = new Contest(models, shrunk, season, origins);
    if (!contest.winner().forecast().isPresent()) {
      String reason = contest.winner().forecast().reason();
      return flat(answer, ForecastStatus.TOO_SHORT, reason, values, HalfWidths.none(), horizon);
    }
    HalfWidths widths = Calibration.at(contest.winner().errors(), values.length, season);
    List<ForecastPoint> points = answer.points(contest.winner().forecast(), widths, scale);
    return answer.with(
        contest.isBenchmarkReplaced() ? ForecastStatus.OK : ForecastStatus.NOT_BETTER_THAN_NAIVE,
        reason(contest, seasonLength, season),
        contest.winner().name(),
        points,
        widths,
        contest.accuracy());
  }

  private SeriesForecast flat(
      Answer answer,
      ForecastStatus status,
      String reason,
      double[] values,
      HalfWidths widths,
      int horizon) {
    Forecast last = Forecast.flat(values[values.length - 1], horizon);
    List<ForecastPoint> points = answer.points(last, widths, Scale.NONE);
    return answer.with(status, reason, models.get(0).name(), points, widths, List.of());
  }

  private static String reason(Contest contest, int seasonLength, int season) {
    List<String> reasons = new ArrayList<>();
    String benchmark = contest.benchmark().name();
    if (!contest.isBenchmarkReplaced()) {
      reasons.add(benchmark + " made the smaller errors");
    } else if (!contest.isBenchmarkBeaten()) {
      reasons.add("over the past not better than " + benchmark);
    }
    if (season < seasonLength) {
      reasons.add("shorter than two seasons of " + seasonLength + ", so no season is assumed");
    }
    return String.join("; ", reasons);
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }
}
