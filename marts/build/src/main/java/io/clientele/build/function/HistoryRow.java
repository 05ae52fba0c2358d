package io.clientele.build.function;

import io.clientele.models.value.history.AgeUnit;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's purchases as the step purchase_history tells them. */
final class HistoryRow {
  static final AgeUnit UNIT = AgeUnit.WEEK;

  private HistoryRow() {}

  /**
   * From the columns repeat_count, recency_days, age_days and repeat_value, from {@code first} on.
   */
  static PurchaseHistory read(String customerId, List<@Nullable Object> row, int first) {
    int repeats = (int) Values.number(row.get(first));
    return new PurchaseHistory(
        customerId,
        repeats,
        UNIT.of(Values.number(row.get(first + 1))),
        UNIT.of(Values.number(row.get(first + 2))),
        repeats == 0 ? null : (Double) (Values.money(row.get(first + 3)).doubleValue() / repeats));
  }
}
