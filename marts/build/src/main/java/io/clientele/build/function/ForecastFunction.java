package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.forecast.ForecastPoint;
import io.clientele.models.forecast.Forecaster;
import io.clientele.models.forecast.HistoryPoint;
import io.clientele.models.forecast.SeriesForecast;
import io.clientele.models.forecast.backtest.Accuracy;
import io.clientele.models.forecast.series.GapRule;
import io.clientele.models.forecast.series.Observation;
import io.clientele.models.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts one series of daily revenue.
 *
 * <p>In: level, member, sales_date, revenue, and the same in every row: first and last date of all
 * series, as-of date. Out: one row per past and future period, and one per model and horizon.
 */
final class ForecastFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("row_kind", ColumnType.TEXT),
          Column.of("series_id", ColumnType.TEXT),
          Column.of("level", ColumnType.TEXT),
          Column.of("member", ColumnType.TEXT),
          Column.of("frequency", ColumnType.TEXT),
          Column.of("period_start", ColumnType.DATE),
          Column.of("actual", ColumnType.MONEY),
          Column.of("forecast", ColumnType.MONEY),
          Column.of("low_80", ColumnType.MONEY),
          Column.of("high_80", ColumnType.MONEY),
          Column.of("low_95", ColumnType.MONEY),
          Column.of("high_95", ColumnType.MONEY),
          Column.of("model", ColumnType.TEXT),
          Column.of("status", ColumnType.TEXT),
          Column.of("reason", ColumnType.TEXT),
          Column.of("horizon", ColumnType.BIGINT),
          Column.of("mase", ColumnType.DOUBLE),
          Column.of("smape", ColumnType.DOUBLE),
          Column.of("coverage_80", ColumnType.DOUBLE),
          Column.of("coverage_95", ColumnType.DOUBLE),
          Column.of("origin_count", ColumnType.BIGINT),
          Column.of("beats_naive", ColumnType.BOOLEAN));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    List<@Nullable Object> any = rows.get(0);
    SeriesCalendar calendar =
        SeriesCalendar.of(
            Values.date(any.get(4)), Values.date(any.get(5)), Values.date(any.get(6)));
    Member member = Member.of(Values.text(any.get(0)), Values.text(any.get(1)));
    SeriesForecast forecast =
        Forecaster.standard().forecast(series(member, rows, calendar), calendar.horizon());
    List<List<@Nullable Object>> made = new ArrayList<>();
    forecast.history().forEach(point -> made.add(past(member, calendar, point)));
    forecast.points().forEach(point -> made.add(future(member, forecast, calendar, point)));
    forecast.accuracy().forEach(each -> made.add(accuracy(member, calendar, each)));
    return made;
  }

  /** One member of one level, such as one country. */
  private record Member(String seriesId, String level, String name) {
    static Member of(String level, String name) {
      return new Member(level.equals("total") ? name : level + ":" + name, level, name);
    }
  }

  private static TimeSeries series(
      Member member, List<List<@Nullable Object>> rows, SeriesCalendar calendar) {
    List<Observation> observations = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      if (row.get(3) instanceof Double revenue) {
        long period = calendar.frequency().indexOf(Values.date(row.get(2)));
        observations.add(new Observation(period, revenue));
      }
    }
    return new TimeSeries(
        member.seriesId(),
        calendar.frequency(),
        observations,
        GapRule.ZERO,
        calendar.lastFullPeriod());
  }

  private static List<@Nullable Object> past(
      Member member, SeriesCalendar calendar, HistoryPoint point) {
    return row(
        "period",
        member.seriesId(),
        member.level(),
        member.name(),
        calendar.name(),
        point.periodStart(),
        Values.money((Double) point.actual()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<@Nullable Object> future(
      Member member, SeriesForecast forecast, SeriesCalendar calendar, ForecastPoint point) {
    return row(
        "period",
        member.seriesId(),
        member.level(),
        member.name(),
        calendar.name(),
        point.periodStart(),
        null,
        Values.money((Double) point.forecast()),
        Values.money(point.low80()),
        Values.money(point.high80()),
        Values.money(point.low95()),
        Values.money(point.high95()),
        forecast.model(),
        forecast.status().label(),
        forecast.reason(),
        (long) point.horizon(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<@Nullable Object> accuracy(
      Member member, SeriesCalendar calendar, Accuracy accuracy) {
    return row(
        "accuracy",
        member.seriesId(),
        member.level(),
        member.name(),
        calendar.name(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        accuracy.model(),
        null,
        null,
        (long) accuracy.horizon(),
        accuracy.mase(),
        accuracy.smape(),
        accuracy.coverage80(),
        accuracy.coverage95(),
        (long) accuracy.originCount(),
        accuracy.beatsNaive());
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
