package io.clientele.build.world;

import io.clientele.build.example.MartViews;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.table.Column;
import io.clientele.testkit.SortedRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ten times the money gives ten times every amount, and the same counts, dates and shares. */
final class ScaleLaw implements Law {
  private static final BigDecimal FACTOR = BigDecimal.TEN;

  /** An amount is rounded to six decimals before it is multiplied, and sums hold many of them. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.001");

  /** Money by the head or the click. */
  private static final Set<String> BY_COUNT =
      Set.of(
          "cac",
          "cpl",
          "cpc",
          "cpm",
          "margin_12m",
          "margin_per_treated",
          "margin_per_held_out",
          "revenue_per_treated",
          "revenue_per_held_out");

  /** A quotient of amounts carries the rounding of both. */
  private static final double QUOTIENT_ROUNDING = 2e-7;

  /**
   * What is paid on an invoice is converted at the invoice's own rate, and the amount of a small
   * invoice, kept to six decimals, tells its rate to few digits.
   */
  private static final Set<String> AT_OWN_RATE =
      Set.of("invoice_payment", "customer_payment", "receivables_month");

  private static final double OWN_RATE_ROUNDING = 1e-4;

  /** Sentences with amounts in them. */
  private static final Set<String> WORDED = Set.of("summary", "evidence", "reason");

  /**
   * The rules' own sums; goals, whose amounts have the unit of their metric; and forecasts: an
   * optimiser ends elsewhere in the sixth digit.
   */
  private static final Set<String> EXEMPT =
      Set.of(
          "reconciliation",
          "goal_progress",
          "sales_forecast",
          "forecast_accuracy",
          "forecast_promise",
          "forecast_ledger");

  @Override
  public List<String> broken(World world, Marts marts, MartComputer compute) {
    Marts scaled = compute.of(world.scaled(FACTOR));
    List<String> broken = new ArrayList<>();
    for (MartSpec mart : MartViews.CATALOG.all()) {
      if (mart.isStored() && !EXEMPT.contains(mart.mart())) {
        compare(mart, marts.byKey(mart), scaled.byKey(mart), broken);
      }
    }
    return broken;
  }

  private static void compare(
      MartSpec mart,
      Map<List<Object>, List<Object>> rows,
      Map<List<Object>, List<Object>> scaled,
      List<String> broken) {
    if (!rows.keySet().equals(scaled.keySet())) {
      broken.add("ten times the money: " + mart.mart() + " has other keys");
      return;
    }
    rows.forEach(
        (key, row) -> {
          for (int index = 0; index < row.size(); index++) {
            Column column = Marts.column(mart, index);
            Object value = row.get(index);
            Object other = scaled.get(key).get(index);
            if (!WORDED.contains(column.name()) && !follows(mart, column, value, other)) {
              broken.add(
                  "ten times the money: "
                      + mart.mart()
                      + "."
                      + column.name()
                      + " of "
                      + key
                      + ": "
                      + value
                      + " became "
                      + other);
            }
          }
        });
  }

  private static boolean follows(
      MartSpec mart, Column column, @Nullable Object value, @Nullable Object other) {
    boolean isAtOwnRate = AT_OWN_RATE.contains(mart.mart());
    double rounding = isAtOwnRate ? OWN_RATE_ROUNDING : QUOTIENT_ROUNDING;
    if (value instanceof Double quotient && other instanceof Double scaled) {
      double factor = BY_COUNT.contains(column.name()) ? FACTOR.doubleValue() : 1;
      return SortedRows.same(quotient * factor, scaled)
          || Math.abs(scaled - quotient * factor) <= rounding * Math.abs(scaled);
    }
    if (value == null || other == null || !World.isAmount(column)) {
      return SortedRows.same(value, other);
    }
    BigDecimal expected = ((BigDecimal) value).multiply(FACTOR);
    BigDecimal difference = expected.subtract((BigDecimal) Objects.requireNonNull(other)).abs();
    return difference.compareTo(ROUNDING) <= 0
        || (isAtOwnRate && difference.doubleValue() <= rounding * expected.abs().doubleValue());
  }
}
