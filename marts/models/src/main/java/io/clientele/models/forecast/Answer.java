package io.clientele.models.forecast;

import io.clientele.models.forecast.backtest.Accuracy;
import io.clientele.models.forecast.backtest.HalfWidths;
import io.clientele.models.forecast.backtest.IntervalRule;
import io.clientele.models.forecast.backtest.Predictions;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.series.History;
import io.clientele.models.forecast.series.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts numbers of a model back on the calendar and into the unit of one series. */
final class Answer {
  private final TimeSeries series;
  private final double[] values;
  private final long firstPeriod;
  private final int horizon;
  private final boolean isNeverNegative;

  Answer(TimeSeries series, History history, int horizon) {
    this.series = series;
    this.values = history.values();
    this.firstPeriod = history.firstPeriod();
    this.horizon = horizon;
    this.isNeverNegative = Predictions.isNeverNegative(values);
  }

  SeriesForecast noData(String reason) {
    return with(
        ForecastStatus.NO_DATA,
        reason,
        SeriesForecast.NO_MODEL,
        List.of(),
        HalfWidths.none(),
        List.of());
  }

  SeriesForecast with(
      ForecastStatus status,
      String reason,
      String model,
      List<ForecastPoint> points,
      HalfWidths widths,
      List<Accuracy> accuracy) {
    return new SeriesForecast(
        series.id(),
        status,
        reason,
        model,
        history(),
        points,
        widths.rule(),
        widths.scoreCount(),
        accuracy);
  }

  List<ForecastPoint> points(Forecast forecast, HalfWidths widths, Scale scale) {
    List<ForecastPoint> points = new ArrayList<>(horizon);
    for (int step = 1; step <= horizon; step++) {
      long period = firstPeriod + values.length - 1 + step;
      double value = forecast.at(step);
      points.add(
          new ForecastPoint(
              step,
              period,
              startOf(period),
              scale.restore(value),
              interval(value, step, widths, scale)));
    }
    return points;
  }

  private @Nullable Interval interval(double value, int step, HalfWidths widths, Scale scale) {
    if (widths.rule() == IntervalRule.NONE) {
      return null;
    }
    return new Interval(
        scale.restore(low(value - widths.at95(step))),
        scale.restore(low(value - widths.at80(step))),
        scale.restore(value + widths.at80(step)),
        scale.restore(value + widths.at95(step)));
  }

  private double low(double limit) {
    return isNeverNegative ? Math.max(0, limit) : limit;
  }

  private List<HistoryPoint> history() {
    List<HistoryPoint> points = new ArrayList<>(values.length);
    for (int position = 0; position < values.length; position++) {
      long period = firstPeriod + position;
      points.add(new HistoryPoint(period, startOf(period), values[position]));
    }
    return points;
  }

  private @Nullable LocalDate startOf(long period) {
    return series.frequency().startOf(period).orElse(null);
  }
}
