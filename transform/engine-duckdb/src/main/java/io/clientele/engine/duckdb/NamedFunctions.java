package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.function.Dates;
import io.clientele.lakehouse.engine.function.Instants;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;

/**
 * The functions that shared SQL may name, as macros where DuckDB has the same meaning and as Java
 * where it has not.
 *
 * <p>{@code instant} and {@code decimal_of} have a path without Java for the texts that make nearly
 * all rows; {@code NamedFunctionsTest} holds both paths against each other.
 */
final class NamedFunctions {
  private static final List<String> MACROS =
      List.of(
          "instant(t) as case"
              + " when regexp_full_match(t,"
              + " '\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z?')"
              + " and t < '9999' and t > '0001' and substr(t, 12, 2) < '24'"
              + " and substr(t, 18, 2) < '60'"
              + " then try_cast(t as timestamp with time zone)"
              + " else instant_in_java(t) end",
          "decimal_of(t, scale) as case"
              + " when not regexp_full_match(t, '[+-]?\\d+(\\.\\d+)?') then null"
              + " when scale = 6 then cast(t as decimal(18,6))"
              + " when scale = 2 then cast(cast(t as decimal(18,2)) as decimal(18,6))"
              + " when scale between 0 and 6"
              + " then cast(round(cast(t as decimal(38,18)), scale) as decimal(18,6))"
              + " else error('decimal_of: the scale is 0 to 6') end",
          "product(a, b) as"
              + " cast(cast(a as decimal(18,6)) * cast(b as decimal(19,8)) as decimal(18,6))",
          "ratio(a, b) as cast(a as double) / nullif(cast(b as double), 0)",
          "date_of(t, layouts, from_date, to_date) as"
              + " date_in_java(t, layouts, cast(from_date as date), cast(to_date as date))",
          "days_between(a, b) as date_diff('day', cast(a as date), cast(b as date))",
          "add_months(d, n) as cast(cast(d as date) + to_months(cast(n as integer)) as date)",
          "local_date(ts, zone) as cast(timezone(zone, ts) as date)",
          "iso_weekday(d) as isodow(cast(d as date))",
          "month_key(d) as strftime(cast(d as date), '%Y-%m')",
          "month_start(d) as cast(date_trunc('month', cast(d as date)) as date)",
          "epoch_seconds(ts) as cast(floor(epoch_us(ts) / 1000000) as bigint)",
          "from_epoch_seconds(n) as make_timestamptz(cast(n as bigint) * 1000000)",
          "regexp_like(s, p) as regexp_matches(s, p)",
          "regexp_replace_all(s, p, r) as regexp_replace(s, p, r, 'g')",
          "sha256_hex(s) as sha256(s)",
          "json_text(j, path) as case when json_valid(j) then json_extract_string(j, path) end",
          "json_map(j) as case when json_valid(j) and json_type(j) = 'OBJECT'"
              + " then cast(cast(j as json) as map(varchar, varchar)) end",
          "array_join(a, s) as array_to_string(a, s)",
          "array_size(a) as len(a)",
          "collect_list(x) as coalesce(list(x) filter (where x is not null), [])",
          "explode(x) as unnest(x)",
          "sequence(a, b) as generate_series(a, b),"
              + " (a, b, step) as cast(generate_series(a, b, step) as date[])");

  private NamedFunctions() {}

  static void register(Session session) throws SQLException {
    registerInstant(session);
    registerDate(session);
    for (String macro : MACROS) {
      session.run("create macro " + macro);
    }
  }

  private static void registerInstant(Session session) throws SQLException {
    try (var builder = DuckDBFunctions.scalarFunction()) {
      builder
          .withName("instant_in_java")
          .withParameter(String.class)
          .withReturnType(DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE)
          .withVectorizedFunction(NamedFunctions::instants)
          .register(session.connection());
    }
  }

  private static void instants(DuckDBDataChunkReader in, DuckDBWritableVector out) {
    DuckDBReadableVector texts = in.vector(0);
    for (long row = 0; row < in.rowCount(); row++) {
      Instant instant = texts.isNull(row) ? null : Instants.parse(texts.getString(row));
      if (instant == null) {
        out.setNull(row);
      } else {
        out.setOffsetDateTime(row, instant.atOffset(ZoneOffset.UTC));
      }
    }
  }

  private static void registerDate(Session session) throws SQLException {
    try (var builder = DuckDBFunctions.scalarFunction()) {
      builder
          .withName("date_in_java")
          .withParameters(String.class, String.class, LocalDate.class, LocalDate.class)
          .withReturnType(DuckDBColumnType.DATE)
          .withVectorizedFunction(NamedFunctions::dates)
          .register(session.connection());
    }
  }

  private static void dates(DuckDBDataChunkReader in, DuckDBWritableVector out) {
    DuckDBReadableVector texts = in.vector(0);
    DuckDBReadableVector layouts = in.vector(1);
    for (long row = 0; row < in.rowCount(); row++) {
      LocalDate date =
          texts.isNull(row) || layouts.isNull(row)
              ? null
              : Dates.parse(
                  texts.getString(row),
                  layouts.getString(row),
                  in.vector(2).getLocalDate(row),
                  in.vector(3).getLocalDate(row));
      if (date == null) {
        out.setNull(row);
      } else {
        out.setDate(row, date);
      }
    }
  }
}
