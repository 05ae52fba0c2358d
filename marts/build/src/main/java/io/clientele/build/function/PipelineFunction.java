package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.pipeline.OpenDeal;
import io.clientele.models.pipeline.PipelineForecast;
import io.clientele.models.pipeline.PipelineHistory;
import io.clientele.models.pipeline.StageVisit;
import io.clientele.models.pipeline.StageVisit.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts what the open deals of one pipeline bring in the coming twelve months.
 *
 * <p>In: source, pipeline, deal_id, status, amount, probability, created_date, closed_date,
 * expected_close_date, stage, entered_date, is_present, as_of_date; one row per deal and stage that
 * it reached, stage null where the pipeline has none. Out: one row per month, none without an open
 * deal.
 */
final class PipelineFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final int MONTHS = 12;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("source", ColumnType.TEXT),
          Column.of("pipeline", ColumnType.TEXT),
          Column.of("month_start", ColumnType.DATE),
          Column.of("expected_amount", ColumnType.MONEY),
          Column.of("low_80", ColumnType.MONEY),
          Column.of("high_80", ColumnType.MONEY),
          Column.of("basis", ColumnType.TEXT));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    LocalDate today = Values.date(rows.get(0).get(12));
    List<OpenDeal> open =
        rows.stream()
            .filter(row -> row.get(11) == Boolean.TRUE && outcome(row) == Outcome.OPEN)
            .map(row -> open(row, today))
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    PipelineHistory history = history(rows, today);
    String basis = history.basis(open);
    List<List<@Nullable Object>> made = new ArrayList<>(MONTHS);
    for (PipelineForecast.Month month : PipelineForecast.of(open, history, today, MONTHS)) {
      made.add(
          Arrays.asList(
              rows.get(0).get(0),
              rows.get(0).get(1),
              today.withDayOfMonth(1).plusMonths(month.month()),
              Values.money((Double) month.expected()),
              Values.money((Double) month.low80()),
              Values.money((Double) month.high80()),
              basis));
    }
    return made;
  }

  private static PipelineHistory history(List<List<@Nullable Object>> rows, LocalDate today) {
    List<StageVisit> visits = new ArrayList<>();
    List<StageVisit> starts = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      LocalDate end = outcome(row) == Outcome.OPEN ? today : (LocalDate) row.get(7);
      if (end != null && row.get(9) != null && isUntil(row.get(10), end)) {
        visits.add(visit(row, Values.date(row.get(10)), end));
      }
      if (end != null && row.get(11) == Boolean.TRUE && isUntil(row.get(6), end)) {
        starts.add(visit(row, Values.date(row.get(6)), end));
      }
    }
    return new PipelineHistory(visits, starts);
  }

  private static StageVisit visit(List<@Nullable Object> row, LocalDate from, LocalDate to) {
    return new StageVisit(
        Values.text(row.get(9)), amount(row), ChronoUnit.DAYS.between(from, to), outcome(row));
  }

  private static double amount(List<@Nullable Object> row) {
    return row.get(4) instanceof BigDecimal amount ? amount.doubleValue() : 0;
  }

  private static boolean isUntil(@Nullable Object start, LocalDate end) {
    return start instanceof LocalDate date && !date.isAfter(end);
  }

  private static OpenDeal open(List<@Nullable Object> row, LocalDate today) {
    LocalDate entered = (LocalDate) row.get(10);
    LocalDate since = entered == null ? (LocalDate) row.get(6) : entered;
    LocalDate expected = (LocalDate) row.get(8);
    return new OpenDeal(
        Values.text(row.get(0)) + ":" + Values.text(row.get(2)),
        amount(row),
        entered == null || row.get(9) == null ? null : Values.text(row.get(9)),
        since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, today)),
        (Double) row.get(5),
        expected == null || expected.isBefore(today)
            ? null
            : (Long) ChronoUnit.DAYS.between(today, expected));
  }

  private static Outcome outcome(List<@Nullable Object> row) {
    return Outcome.valueOf(Values.text(row.get(3)).toUpperCase(Locale.ROOT));
  }
}
