package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.lift.Limits;
import io.clientele.models.lift.Proportion;
import io.clientele.models.lift.RateDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges what campaign lists changed.
 *
 * <p>In: the counted groups of each list and month, as {@link #COUNTED} names them. Out: the same,
 * and the difference of the rates with its 95 % limits, how many held-out customers are missing to
 * find a difference of {@value #FOUND} and what to make of it.
 */
final class LiftFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final double FOUND = 0.05;
  private static final int FEWEST = 5;
  private static final List<Column> COUNTED =
      List.of(
          Column.of("list", ColumnType.TEXT),
          Column.of("span", ColumnType.TEXT),
          Column.of("month_start", ColumnType.DATE),
          Column.of("is_measured", ColumnType.BOOLEAN),
          Column.of("listed_count", ColumnType.BIGINT),
          Column.of("contactable_count", ColumnType.BIGINT),
          Column.of("treated_count", ColumnType.BIGINT),
          Column.of("held_out_count", ColumnType.BIGINT),
          Column.of("treated_responders", ColumnType.BIGINT),
          Column.of("held_out_responders", ColumnType.BIGINT),
          Column.of("sent_count", ColumnType.BIGINT),
          Column.of("held_out_sent_count", ColumnType.BIGINT),
          Column.of("treated_revenue", ColumnType.MONEY),
          Column.of("held_out_revenue", ColumnType.MONEY),
          Column.of("treated_margin", ColumnType.MONEY),
          Column.of("held_out_margin", ColumnType.MONEY));
  private static final List<Column> JUDGED =
      List.of(
          Column.of("treated_rate", ColumnType.DOUBLE),
          Column.of("held_out_rate", ColumnType.DOUBLE),
          Column.of("revenue_per_treated", ColumnType.DOUBLE),
          Column.of("revenue_per_held_out", ColumnType.DOUBLE),
          Column.of("margin_per_treated", ColumnType.DOUBLE),
          Column.of("margin_per_held_out", ColumnType.DOUBLE),
          Column.of("lift", ColumnType.DOUBLE),
          Column.of("lift_low", ColumnType.DOUBLE),
          Column.of("lift_high", ColumnType.DOUBLE),
          Column.of("missing_count", ColumnType.BIGINT),
          Column.of("status", ColumnType.TEXT),
          Column.of("reason", ColumnType.TEXT));

  /** A judgement in words. */
  private record Verdict(String status, String reason) {}

  @Override
  public List<Column> output() {
    List<Column> columns = new ArrayList<>(COUNTED);
    columns.addAll(JUDGED);
    return columns;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    return rows.stream().map(LiftFunction::judged).toList();
  }

  private static List<@Nullable Object> judged(List<@Nullable Object> row) {
    List<@Nullable Object> all = new ArrayList<>(row);
    for (int column = 12; column < COUNTED.size(); column++) {
      all.set(column, Values.money(row.get(column)));
    }
    boolean isMeasured = Boolean.TRUE.equals(row.get(3));
    long treated = Values.number(row.get(6));
    long heldOut = Values.number(row.get(7));
    all.add(isMeasured ? each(row.get(8), treated) : null);
    all.add(isMeasured ? each(row.get(9), heldOut) : null);
    all.add(isMeasured ? each(row.get(12), treated) : null);
    all.add(isMeasured ? each(row.get(13), heldOut) : null);
    all.add(isMeasured ? each(row.get(14), treated) : null);
    all.add(isMeasured ? each(row.get(15), heldOut) : null);
    if (!isMeasured || treated < FEWEST || heldOut < FEWEST) {
      all.add(null);
      all.add(null);
      all.add(null);
      all.add(null);
      add(all, isMeasured ? tooFew(treated, heldOut) : running());
      return all;
    }
    RateDifference difference =
        new RateDifference(
            new Proportion(Values.number(row.get(8)), treated),
            new Proportion(Values.number(row.get(9)), heldOut));
    Limits limits = difference.newcombe();
    long missing = Math.max(0, difference.controlsNeeded(FOUND) - heldOut);
    all.add(difference.value());
    all.add(limits.low());
    all.add(limits.high());
    all.add(missing);
    add(all, verdict(Values.number(row.get(10)), missing, limits));
    return all;
  }

  private static void add(List<@Nullable Object> row, Verdict verdict) {
    row.add(verdict.status());
    row.add(verdict.reason());
  }

  private static Verdict verdict(long sent, long missing, Limits limits) {
    if (sent == 0) {
      return new Verdict(
          "not_sent", "no campaign reached the contacted group, so the difference is chance");
    }
    if (missing > 0) {
      return new Verdict(
          "too_small",
          "needs %d more held-out customers to show a difference of 5 points".formatted(missing));
    }
    if (limits.low() > 0) {
      return new Verdict("measured", "more of the contacted bought than chance explains");
    }
    if (limits.high() < 0) {
      return new Verdict("measured", "fewer of the contacted bought than chance explains");
    }
    return new Verdict("measured", "the difference may be chance");
  }

  private static Verdict running() {
    return new Verdict("running", "the 30 days after the month's start are not over");
  }

  private static Verdict tooFew(long treated, long heldOut) {
    return new Verdict(
        "too_small",
        "%d contacted and %d held out; a rate needs %d".formatted(treated, heldOut, FEWEST));
  }

  private static @Nullable Double each(@Nullable Object sum, long customers) {
    return customers == 0 ? null : ((Number) Objects.requireNonNull(sum)).doubleValue() / customers;
  }
}
