package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.payment.LateCount;
import io.clientele.models.payment.PaymentHabit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells who pays late by habit.
 *
 * <p>In: basis, customer_id, judged_count, late_count and expected_late_count of every customer.
 * Out: customer_id, habit, the probability of so many late invoices by chance, and the counts.
 */
final class PaymentHabitFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("customer_id", ColumnType.TEXT),
          Column.of("habit", ColumnType.TEXT),
          Column.of("p_chance", ColumnType.DOUBLE),
          Column.of("judged_count", ColumnType.BIGINT),
          Column.of("late_count", ColumnType.BIGINT),
          Column.of("expected_late_count", ColumnType.DOUBLE));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    long customers =
        rows.stream().filter(row -> Values.number(row.get(2)) >= PaymentHabit.FEWEST).count();
    return rows.stream().map(row -> judged(row, customers)).toList();
  }

  private static List<@Nullable Object> judged(List<@Nullable Object> row, long customers) {
    long judged = Values.number(row.get(2));
    long late = Values.number(row.get(3));
    BigDecimal expected = Values.money(row.get(4));
    LateCount count = new LateCount(judged, late, Math.min(judged, expected.doubleValue()));
    PaymentHabit habit = PaymentHabit.of(count, customers);
    return Arrays.asList(
        row.get(1),
        habit.name().toLowerCase(Locale.ROOT),
        habit == PaymentHabit.UNKNOWN ? null : count.chance(),
        judged,
        late,
        expected.doubleValue());
  }
}
