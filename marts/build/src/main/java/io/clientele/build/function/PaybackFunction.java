package io.clientele.build.function;

import io.clientele.build.function.PaybackRows.Cohort;
import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.payback.OpenCost;
import io.clientele.models.payback.PaybackForecast;
import io.clientele.models.payback.PaybackRange;
import io.clientele.models.value.FutureOrders;
import io.clientele.models.value.ValueModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Foresees when the cost of keyword months comes back from what their customers will still buy.
 *
 * <p>In, two kinds of rows: {@code customer} with customer_id, value_basis, repeat_count,
 * recency_days, age_days, repeat_value for everybody who ever bought, and {@code credit} with
 * customer_id, model, keyword_id, cohort_month, weight, missing for everybody credited to a month
 * whose cost is not back. Out: one row per such month and model, with days from the as-of date
 * where there is a range.
 */
final class PaybackFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;

  /** With 199 a tenth of the futures lies exactly below the 20th day and above the 180th. */
  private static final int FUTURES = 199;

  /** Three years. */
  private static final long HORIZON_DAYS = 1096;

  private static final List<Column> OUTPUT =
      List.of(
          Column.of("model", ColumnType.TEXT),
          Column.of("keyword_id", ColumnType.TEXT),
          Column.of("cohort_month", ColumnType.DATE),
          Column.of("expectation", ColumnType.TEXT),
          Column.of("low_days", ColumnType.BIGINT),
          Column.of("high_days", ColumnType.BIGINT));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    PaybackRows told = new PaybackRows(rows);
    Map<Cohort, OpenCost> costs = told.costs();
    if (costs.isEmpty()) {
      return List.of();
    }
    List<List<@Nullable Object>> made = new ArrayList<>(costs.size());
    if (!told.knowsMargins()) {
      costs.keySet().forEach(cohort -> made.add(row(cohort, "no_margin", null, null)));
      return made;
    }
    Optional<FutureOrders> futures = ValueModel.fit(told.histories()).futureOrders(FUTURES);
    if (futures.isEmpty()) {
      costs.keySet().forEach(cohort -> made.add(row(cohort, "not_fitted", null, null)));
      return made;
    }
    PaybackForecast forecast = new PaybackForecast(futures.get(), HistoryRow.UNIT, HORIZON_DAYS);
    costs.forEach(
        (cohort, cost) -> {
          PaybackRange range = forecast.of(cost);
          made.add(row(cohort, range.outlook().label(), range.lowDays(), range.highDays()));
        });
    return made;
  }

  private static List<@Nullable Object> row(
      Cohort cohort, String expectation, @Nullable Long lowDays, @Nullable Long highDays) {
    return Arrays.asList(
        cohort.model(), cohort.keywordId(), cohort.month(), expectation, lowDays, highDays);
  }
}
