package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.attribution.credit.Limits;
import io.clientele.models.attribution.sample.CreditSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Between which limits the credited sales of a model, channel and month lie.
 *
 * <p>In: model, channel, month_start, weight, sale_count, one row per distinct weight. Out: one row
 * per model, channel and month.
 */
final class CreditLimitFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("model", ColumnType.TEXT),
          Column.of("channel", ColumnType.TEXT),
          Column.of("month_start", ColumnType.DATE),
          Column.of("conversions_low", ColumnType.DOUBLE),
          Column.of("conversions_high", ColumnType.DOUBLE));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    Map<List<@Nullable Object>, TreeMap<Double, Long>> sums = new LinkedHashMap<>();
    for (List<@Nullable Object> row : rows) {
      sums.computeIfAbsent(new ArrayList<>(row.subList(0, 3)), cell -> new TreeMap<>())
          .merge(share(row.get(3)), Values.number(row.get(4)), Long::sum);
    }
    List<List<@Nullable Object>> made = new ArrayList<>();
    sums.forEach(
        (cell, counts) -> {
          // Every model sees the same chance.
          Limits limits = CreditSum.limits(counts, cell.get(1) + "|" + cell.get(2));
          made.add(
              Arrays.asList(
                  cell.get(0), cell.get(1), cell.get(2), limits.lower95(), limits.upper95()));
        });
    return made;
  }

  /** To six digits: what lies behind them depends on the engine. */
  private static double share(@Nullable Object weight) {
    return Math.rint((weight instanceof Double share ? share : 0) * 1e6) / 1e6;
  }
}
