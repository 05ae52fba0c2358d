package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.forecast.hierarchy.BaseForecast;
import io.clientele.models.forecast.hierarchy.CoherentForecasts;
import io.clientele.models.forecast.hierarchy.Reconciliation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the forecasts of one period add up: every level sums to the total, to the last unit.
 *
 * <p>In: period_start, series_id, level, forecast, low_80, high_80, low_95, high_95. Out: the same
 * rows with the reconciled numbers. Limits move with their forecast and keep their width; those
 * that did not reach below zero still do not. Without a total nothing moves.
 */
final class ReconcileFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final String TOTAL = "total";
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("period_start", ColumnType.DATE),
          Column.of("series_id", ColumnType.TEXT),
          Column.of("level", ColumnType.TEXT),
          Column.of("forecast", ColumnType.MONEY),
          Column.of("low_80", ColumnType.MONEY),
          Column.of("high_80", ColumnType.MONEY),
          Column.of("low_95", ColumnType.MONEY),
          Column.of("high_95", ColumnType.MONEY));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    Map<String, List<List<@Nullable Object>>> levels = new LinkedHashMap<>();
    rows.forEach(
        row -> levels.computeIfAbsent(Values.text(row.get(2)), any -> new ArrayList<>()).add(row));
    List<List<@Nullable Object>> totals = levels.remove(TOTAL);
    if (totals == null) {
      return rows;
    }
    List<@Nullable Object> total = totals.get(0);
    CoherentForecasts coherent = coherent(total, levels);
    BigDecimal amount = Objects.requireNonNull(Values.money((Double) coherent.total()));
    List<List<@Nullable Object>> made = new ArrayList<>(rows.size());
    made.add(moved(total, amount));
    levels.forEach(
        (level, members) -> {
          Map<String, Double> parts = coherent.parts().getOrDefault(level, Map.of());
          List<BigDecimal> amounts =
              MoneySplit.exactly(
                  amount,
                  members.stream()
                      .map(row -> parts.getOrDefault(Values.text(row.get(1)), 0.0))
                      .toList());
          for (int index = 0; index < amounts.size(); index++) {
            made.add(moved(members.get(index), amounts.get(index)));
          }
        });
    return made;
  }

  private static CoherentForecasts coherent(
      List<@Nullable Object> total, Map<String, List<List<@Nullable Object>>> levels) {
    Map<String, List<BaseForecast>> bases = new LinkedHashMap<>();
    levels.forEach(
        (level, members) ->
            bases.put(level, members.stream().map(ReconcileFunction::base).toList()));
    return Reconciliation.of(base(total), bases);
  }

  private static BaseForecast base(List<@Nullable Object> row) {
    BigDecimal forecast = Values.money(row.get(3));
    Double errorSize =
        row.get(5) instanceof BigDecimal high ? high.subtract(forecast).doubleValue() : null;
    return new BaseForecast(Values.text(row.get(1)), forecast.doubleValue(), errorSize);
  }

  private static List<@Nullable Object> moved(List<@Nullable Object> row, BigDecimal forecast) {
    BigDecimal before = Values.money(row.get(3));
    BigDecimal least = null;
    if (row.get(6) instanceof BigDecimal low && low.signum() >= 0) {
      least = forecast.min(BigDecimal.ZERO);
    }
    return Arrays.asList(
        row.get(0),
        row.get(1),
        row.get(2),
        forecast,
        low(row.get(5), before, forecast, least),
        high(row.get(5), before, forecast),
        low(row.get(7), before, forecast, least),
        high(row.get(7), before, forecast));
  }

  private static @Nullable BigDecimal high(
      @Nullable Object high, BigDecimal before, BigDecimal forecast) {
    return high instanceof BigDecimal limit ? limit.subtract(before).add(forecast) : null;
  }

  /** As far below as the upper limit lies above; the lower one may have been cut at zero. */
  private static @Nullable BigDecimal low(
      @Nullable Object high, BigDecimal before, BigDecimal forecast, @Nullable BigDecimal least) {
    if (!(high instanceof BigDecimal limit)) {
      return null;
    }
    BigDecimal low = forecast.subtract(limit.subtract(before));
    return least == null ? low : low.max(least);
  }
}
