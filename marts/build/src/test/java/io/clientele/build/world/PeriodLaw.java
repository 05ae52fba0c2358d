package io.clientele.build.world;

import io.clientele.build.example.MartViews;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was sold and spent before a day and from it on adds up to the whole. */
final class PeriodLaw implements Law {
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");
  private static final List<String> MARTS =
      List.of("sales_daily", "product_sales", "keyword_daily");

  @Override
  public List<String> broken(World world, Marts marts, MartComputer compute) {
    Marts before = compute.of(split(world, true), MARTS);
    Marts after = compute.of(split(world, false), MARTS);
    List<String> broken = new ArrayList<>();
    for (String name : MARTS) {
      MartSpec mart = MartViews.CATALOG.mart(name);
      Map<String, BigDecimal> whole = totals(mart, List.of(marts));
      Map<String, BigDecimal> parts = totals(mart, List.of(before, after));
      if (!whole.equals(parts)) {
        broken.add("two periods: " + name + " " + whole + " became " + parts);
      }
    }
    return broken;
  }

  private static World split(World world, boolean isBefore) {
    return world
        .only("silver.revenue_event", "sales_date", date -> date.isBefore(DAY) == isBefore)
        .only("silver.ad_spend", "ad_date", date -> date.isBefore(DAY) == isBefore);
  }

  /** The sum of every column that may be added up. */
  private static Map<String, BigDecimal> totals(MartSpec mart, List<Marts> worlds) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    for (Marts world : worlds) {
      for (List<Object> row : world.rows().get(mart.mart())) {
        for (int index = 0; index < row.size(); index++) {
          if (isAdditive(Marts.column(mart, index)) && row.get(index) != null) {
            totals.merge(
                Marts.column(mart, index).name(),
                new BigDecimal(row.get(index).toString()).stripTrailingZeros(),
                (one, other) -> one.add(other).stripTrailingZeros());
          }
        }
      }
    }
    return totals;
  }

  private static boolean isAdditive(Column column) {
    boolean isAmount =
        column.type().equals(ColumnType.MONEY) || column.type().equals(ColumnType.BIGINT);
    // An order with events on both sides of the day is one order.
    return isAmount
        && !column.name().equals("order_count")
        && !column.description().contains("Not additive");
  }
}
