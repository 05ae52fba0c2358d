package io.clientele.silver.entity;

import io.clientele.lakehouse.company.Opening;
import io.clientele.lakehouse.company.WorkingHours;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.silver.staging.Nulls;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code calendar_day}: every day, and when the company is open on it. */
final class CalendarViews {
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final int YEARS_AHEAD = 3;
  private static final String DAY_END = "24:00";

  private final SilverViews views;
  private final WorkingHours hours;

  CalendarViews(SilverViews views) {
    this.views = views;
    this.hours = views.terms().company().workingHours();
  }

  void add() {
    int lastYear = views.terms().company().asOfDate().getYear() + YEARS_AHEAD;
    long days = ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.of(lastYear, 1, 1));
    views
        .graph()
        .define("calendar__number", "select explode(sequence(0, " + (days - 1) + ")) as n");
    views.graph().define("calendar__opening", openings());
    String week =
        views.terms().company().weekStarts().equals("sunday")
            ? "cast(date_trunc('week', c.day + 1) as date) - 1"
            : "cast(date_trunc('week', c.day) as date)";
    MonthDay start = MonthDay.parse("--" + views.terms().company().fiscalYearStarts());
    views.make(
        "calendar_day",
        """
        with fiscal as (
          select *, cast(add_months(day - %d, %d) as date) as shifted from calendar__opening
        )
        select c.day as day, c.is_working_day as is_working_day,
          c.opens_at as opens_at, c.closes_at as closes_at,
          coalesce(sum(epoch_seconds(c.closes_at) - epoch_seconds(c.opens_at)) over (
            order by c.day rows between unbounded preceding and 1 preceding), 0)
            as open_seconds_before,
          %s as week_start,
          cast(date_trunc('month', c.day) as date) as month_start,
          cast(date_trunc('quarter', c.day) as date) as quarter_start,
          extract(year from c.shifted) as fiscal_year,
          cast(extract(year from c.shifted) as string) || '-P'
            || lpad(cast(extract(month from c.shifted) as string), 2, '0') as fiscal_period
        from fiscal as c\
        """
            .formatted(start.getDayOfMonth() - 1, 1 - start.getMonthValue(), week));
  }

  /** The wall clock is read in the company's zone: a night of 23 or 25 hours is open that long. */
  private String openings() {
    String zone = views.terms().zone();
    return """
    with days as (
      select date '%s' + cast(n as int) as day from calendar__number
    ),
    working as (
      select c.day as day, iso_weekday(c.day) as weekday, %s as is_working_day
      from days as c%s
    ),
    wall as (
      select day, is_working_day,
        case when is_working_day then %s end as opens,
        case when is_working_day then %s end as closes
      from working
    )
    select day, is_working_day,
      instant_of(cast(day as string) || ' ' || opens, 'yyyy-MM-dd HH:mm', %s) as opens_at,
      case when closes = '%s' then instant_of(cast(day + 1 as string), 'yyyy-MM-dd', %s)
        else instant_of(cast(day as string) || ' ' || closes, 'yyyy-MM-dd HH:mm', %s)
      end as closes_at
    from wall\
    """
        .formatted(
            FIRST_DAY,
            working(),
            views.staging().has("calendar_day")
                ? """

                left join (
                  select day, bool_and(is_working_day) as is_working_day
                  from staged__calendar_day group by day
                ) as s on s.day = c.day\
                """
                : "",
            clock(opening -> opening.opens().toString()),
            clock(opening -> opening.lastsUntilDayEnd() ? DAY_END : opening.closes().toString()),
            zone,
            DAY_END,
            zone,
            zone);
  }

  private String working() {
    String open =
        hours.week().keySet().stream()
            .map(day -> Integer.toString(day.getValue()))
            .collect(Collectors.joining(", ", "iso_weekday(c.day) in (", ")"));
    String closed =
        hours.holidays().stream()
            .map(day -> "date '" + day + "'")
            .collect(Collectors.joining(", ", " and c.day not in (", ")"));
    String usual =
        hours.week().isEmpty() ? "false" : hours.holidays().isEmpty() ? open : open + closed;
    return views.staging().has("calendar_day")
        ? "coalesce(s.is_working_day, " + usual + ")"
        : "(" + usual + ")";
  }

  private String clock(Function<Opening, String> time) {
    String otherwise = hours.otherwise().map(time).map(Terms::literal).orElse("null");
    if (hours.week().isEmpty()) {
      return Nulls.of(ColumnType.TEXT);
    }
    return hours.week().entrySet().stream()
            .map(
                each ->
                    " when "
                        + each.getKey().getValue()
                        + " then "
                        + Terms.literal(time.apply(each.getValue())))
            .collect(Collectors.joining("", "case weekday", ""))
        + " else "
        + otherwise
        + " end";
  }
}
