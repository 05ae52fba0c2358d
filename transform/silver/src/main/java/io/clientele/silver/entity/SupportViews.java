package io.clientele.silver.entity;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** {@code target, cost_entry, calendar_day, unconverted_amount}. */
final class SupportViews {
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final int YEARS_AHEAD = 3;

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
    makeCalendar();
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

  private void makeCalendar() {
    int lastYear = views.terms().company().asOfDate().getYear() + YEARS_AHEAD;
    long days = FIRST_DAY.until(LocalDate.of(lastYear, 1, 1), java.time.temporal.ChronoUnit.DAYS);
    String week =
        views.terms().company().weekStarts().equals("sunday")
            ? "cast(date_trunc('week', c.day + 1) as date) - 1"
            : "cast(date_trunc('week', c.day) as date)";
    MonthDay start = MonthDay.parse("--" + views.terms().company().fiscalYearStarts());
    views
        .graph()
        .define("calendar__number", "select explode(sequence(0, " + (days - 1) + ")) as n");
    boolean isStaged = views.staging().has("calendar_day");
    views.make(
        "calendar_day",
        """
        with days as (
          select date '%s' + cast(n as int) as day from calendar__number
        ),
        fiscal as (
          select day, cast(add_months(day - %d, %d) as date) as shifted from days
        )
        select c.day as day, %s as is_working_day,
          %s as week_start,
          cast(date_trunc('month', c.day) as date) as month_start,
          cast(date_trunc('quarter', c.day) as date) as quarter_start,
          extract(year from c.shifted) as fiscal_year,
          cast(extract(year from c.shifted) as string) || '-P'
            || lpad(cast(extract(month from c.shifted) as string), 2, '0') as fiscal_period
        from fiscal as c%s\
        """
            .formatted(
                FIRST_DAY,
                start.getDayOfMonth() - 1,
                1 - start.getMonthValue(),
                isStaged
                    ? "coalesce(s.is_working_day, iso_weekday(c.day) <= 5)"
                    : "iso_weekday(c.day) <= 5",
                week,
                isStaged
                    ? """

                    left join (
                      select day, bool_and(is_working_day) as is_working_day
                      from staged__calendar_day group by day
                    ) as s on s.day = c.day\
                    """
                    : ""));
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
