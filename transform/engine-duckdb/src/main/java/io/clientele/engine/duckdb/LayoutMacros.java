package io.clientele.engine.duckdb;

import java.util.List;

/**
 * Reads dates and times of fixed width without Java, which costs a row some two microseconds.
 *
 * <p>A layout is plain when it has {@code yyyy}, {@code MM} and {@code dd} once each, at most
 * {@code HH}, {@code mm} and {@code ss} beside them, and separators. Layouts and zones are
 * literals: everything about them is folded into constants when a query is planned. A text that is
 * not read here is left to Java: one of another layout, a time within a day or two of a change of
 * the clock (see {@link ClockChanges}), where a local time may be missing or come twice, and all
 * zones without a place's name, such as {@code +02:00}, which DuckDB does not know.
 *
 * <p>A macro writes its argument out wherever it names it, so each names the text as seldom as it
 * can.
 */
final class LayoutMacros {
  static final List<String> ALL =
      List.of(
          "layout_is_plain(l) as length(l) - length(replace(l, 'yyyy', '')) = 4"
              + " and length(l) - length(replace(l, 'MM', '')) = 2"
              + " and length(l) - length(replace(l, 'dd', '')) = 2"
              + " and length(l) - length(replace(l, 'HH', '')) <= 2"
              + " and length(l) - length(replace(l, 'mm', '')) <= 2"
              + " and length(l) - length(replace(l, 'ss', '')) <= 2"
              + " and regexp_full_match(replace(replace(replace(replace(replace(replace(l,"
              + " 'yyyy', ''), 'MM', ''), 'dd', ''), 'HH', ''), 'mm', ''), 'ss', ''), '[-./: ]*')",
          "layout_pattern(l) as replace(replace(replace(replace(replace(replace(replace(l,"
              + " '.', '\\.'), 'yyyy', '\\d{4}'), 'MM', '\\d{2}'), 'dd', '\\d{2}'), 'HH', '\\d{2}'),"
              + " 'mm', '\\d{2}'), 'ss', '\\d{2}')",
          "layout_format(l) as case when layout_is_plain(l)"
              + " then replace(replace(replace(replace(replace(replace(l,"
              + " 'yyyy', '%Y'), 'MM', '%m'), 'dd', '%d'), 'HH', '%H'), 'mm', '%M'), 'ss', '%S')"
              + " else '%Y' end",
          "layout_fits(t, l) as layout_is_plain(l) and regexp_full_match(t, layout_pattern(l))",
          "layout_local(t, l) as try_strptime(t, layout_format(l))",
          "between_or_null(d, low, high) as"
              + " case when d between cast(low as date) and cast(high as date) then d end",
          "date_of(t, layouts, from_date, to_date) as case when t is not null then coalesce("
              + "case when not regexp_matches(layouts, '[Hms]') and layout_fits(t, layouts)"
              + " then between_or_null(cast(layout_local(t, layouts) as date),"
              + " greatest(cast(from_date as date), date '0001-01-01'), to_date) end,"
              + " date_in_java(t, layouts, cast(from_date as varchar), cast(to_date as varchar)))"
              + " end",
          "clock_is_steady(local, zone) as get_bit(cast(clock_changes(zone) as bit),"
              + " cast(greatest(0, least("
              + ClockChanges.DAYS
              + " - 1, date_diff('day', date '1970-01-01', cast(local as date)))) as integer)) = 0",
          "instant_of(t, layouts, zone) as case when t is not null then coalesce("
              + "case when (zone = 'UTC' or contains(zone, '/'))"
              + " and (not contains(layouts, '|')"
              + " or length(t) = 10 and ends_with(layouts, '|iso')"
              + " and length(layouts) - length(replace(layouts, '|', '')) = 1)"
              + " and layout_fits(t, split_part(layouts, '|', 1))"
              + " and clock_is_steady(layout_local(t, split_part(layouts, '|', 1)), zone)"
              + " then timezone(zone, layout_local(t, split_part(layouts, '|', 1))) end,"
              + " instant_of_in_java(t, layouts, zone)) end");

  private LayoutMacros() {}
}
