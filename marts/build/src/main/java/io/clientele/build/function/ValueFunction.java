package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.value.CustomerValue;
import io.clientele.models.value.ValueFit;
import io.clientele.models.value.ValueModel;
import io.clientele.models.value.ValueTerms;
import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what each customer will be worth in the year after the as-of date.
 *
 * <p>In: customer_id, value_basis, repeat_count, recency_days, age_days, repeat_value,
 * uncosted_count. Out: one row per customer; without a fit group rates without limits, and the
 * reason.
 */
final class ValueFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final long HORIZON_DAYS = 365;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("customer_id", ColumnType.TEXT),
          Column.of("value_basis", ColumnType.TEXT),
          Column.of("is_estimated", ColumnType.BOOLEAN),
          Column.of("repeat_count", ColumnType.BIGINT),
          Column.of("p_alive", ColumnType.DOUBLE),
          Column.of("expected_orders", ColumnType.DOUBLE),
          Column.of("expected_value", ColumnType.MONEY),
          Column.of("low", ColumnType.MONEY),
          Column.of("high", ColumnType.MONEY),
          Column.of("model", ColumnType.TEXT),
          Column.of("reason", ColumnType.TEXT));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    List<PurchaseHistory> histories = rows.stream().map(ValueFunction::history).toList();
    ValueFit fit = ValueModel.fit(histories);
    boolean isFitted = fit.status() == FitStatus.OK;
    Map<String, CustomerValue> values = new HashMap<>();
    fit.predict(histories, ValueTerms.over(HistoryRow.UNIT.of(HORIZON_DAYS)))
        .forEach(value -> values.put(value.customerId(), value));
    List<List<@Nullable Object>> made = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      CustomerValue value = Objects.requireNonNull(values.get(Values.text(row.get(0))));
      made.add(
          Arrays.asList(
              row.get(0),
              row.get(1),
              Values.number(row.get(6)) > 0,
              Values.number(row.get(2)),
              value.activeProbability(),
              value.expectedOrders(),
              Values.money(value.expectedValue()),
              Values.money(value.low()),
              Values.money(value.high()),
              isFitted ? "bg_nbd+gamma_gamma" : "group_rates",
              fit.reason()));
    }
    return made;
  }

  private static PurchaseHistory history(List<@Nullable Object> row) {
    return HistoryRow.read(Values.text(row.get(0)), row, 2);
  }
}
