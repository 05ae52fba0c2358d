package io.clientele.silver.entity;

import java.util.ArrayList;
import java.util.List;

/** {@code target, cost_entry, unconverted_amount}. */
final class SupportViews {
  /** Where an amount may lack a rate: table, amount, date. */
  private record Converted(String table, String amount, String original, String date) {}

  private final SilverViews views;

  SupportViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    if (views.staging().has("target")) {
      makeTarget();
    }
    if (views.staging().has("cost_entry")) {
      views.make(
          views
              .entity("cost_entry", "s.month_start")
              .column("month_start", "cast(date_trunc('month', s.month_start) as date)"));
    }
    new CalendarViews(views).add();
    makeUnconverted();
  }

  /** A target without a currency is no money: so many calls, so many deals. */
  private void makeTarget() {
    EntityQuery target =
        views
            .entity("target", "s.period_start")
            .column("period_end", "coalesce(s.period_end, last_day(s.period_start))")
            .column("currency", "upper(s.currency)");
    if (target.gives("currency")) {
      target.column(
          "amount",
          "case when s.currency is null then s.amount else " + target.money("s.amount") + " end");
    }
    views.make(target);
  }

  private void makeUnconverted() {
    List<Converted> all =
        List.of(
            new Converted("sales_order", "revenue", "revenue_original", "order_date"),
            new Converted("sales_order_line", "revenue", "revenue_original", "order_date"),
            new Converted("invoice", "amount", "amount_original", "invoiced_date"),
            new Converted("payment", "amount", "amount_original", "paid_date"),
            new Converted("deal", "amount", "amount_original", "created_date"),
            new Converted("ad_spend", "cost", "cost_original", "ad_date"),
            new Converted("cost_entry", "amount", "amount_original", "month_start"));
    List<String> parts = new ArrayList<>();
    for (Converted each : all) {
      if (views.has(each.table()) && views.staging().gives(each.table(), "currency")) {
        parts.add(
            """
            select _source, '%s' as entity, currency, 'missing_rate' as reason,
              count(*) as row_count, sum(%s) as amount_original,
              min(%s) as first_date, max(%s) as last_date
            from silver.%s where %s is not null and %s is null
            group by _source, currency\
            """
                .formatted(
                    each.table(),
                    each.original(),
                    each.date(),
                    each.date(),
                    each.table(),
                    each.original(),
                    each.amount()));
      }
    }
    if (!parts.isEmpty()) {
      views.make("unconverted_amount", SilverViews.union(parts));
    }
  }
}
