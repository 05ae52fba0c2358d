package io.clientele.engine.duckdb;

import java.util.List;

/**
 * Reads dates and times of fixed width without Java, which costs a row some two microseconds.
 *
 * <p>A layout is plain when it has {@code yyyy}, {@code MM} and {@code dd} once each, at most
 * {@code HH}, {@code mm} and {@code ss} beside them, and separators. Everything about a layout is
 * folded into constants when a query is planned. What is not plain, or near a change of the clock,
 * where a local time may be missing or come twice, is left to Java, and so are zones without a
 * place's name, such as {@code +02:00}, which DuckDB does not know.
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
          "layout_fits(t, l) as layout_is_plain(l) and regexp_full_match(t, layout_pattern(l))",
          "layout_date(t, l) as substr(t, strpos(l, 'yyyy'), 4) || '-'"
              + " || substr(t, strpos(l, 'MM'), 2) || '-' || substr(t, strpos(l, 'dd'), 2)",
          "layout_part(t, l, part) as"
              + " case when contains(l, part) then substr(t, strpos(l, part), 2) else '00' end",
          "layout_time(t, l) as layout_date(t, l) || ' ' || layout_part(t, l, 'HH') || ':'"
              + " || layout_part(t, l, 'mm') || ':' || layout_part(t, l, 'ss')",
          "layout_local(t, l) as case when layout_part(t, l, 'HH') < '24'"
              + " and layout_part(t, l, 'ss') < '60' and layout_date(t, l) > '1970'"
              + " then try_cast(layout_time(t, l) as timestamp) end",
          "between_or_null(d, low, high) as"
              + " case when d between cast(low as date) and cast(high as date) then d end",
          "far_from_clock_change(local, zone) as"
              + " timezone(zone, timezone(zone, local) + interval 3 hours)"
              + " = local + interval 3 hours"
              + " and timezone(zone, timezone(zone, local) - interval 3 hours)"
              + " = local - interval 3 hours",
          "date_of(t, layouts, from_date, to_date) as case"
              + " when not regexp_matches(layouts, '[Hms]') and layout_fits(t, layouts)"
              + " and layout_date(t, layouts) > '0001'"
              + " then between_or_null("
              + "try_cast(layout_date(t, layouts) as date), from_date, to_date)"
              + " else date_in_java(t, layouts, cast(from_date as varchar), cast(to_date as varchar))"
              + " end",
          "instant_of(t, layouts, zone) as case"
              + " when (zone = 'UTC' or contains(zone, '/'))"
              + " and (not contains(layouts, '|')"
              + " or length(t) = 10 and ends_with(layouts, '|iso'))"
              + " and layout_fits(t, split_part(layouts, '|', 1))"
              + " and length(layouts) - length(replace(layouts, '|', '')) <= 1"
              + " and far_from_clock_change("
              + "layout_local(t, split_part(layouts, '|', 1)), zone)"
              + " then timezone(zone, layout_local(t, split_part(layouts, '|', 1)))"
              + " else instant_of_in_java(t, layouts, zone) end");

  private LayoutMacros() {}
}
