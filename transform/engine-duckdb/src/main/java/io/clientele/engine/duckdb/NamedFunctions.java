package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.function.Dates;
import io.clientele.lakehouse.engine.function.Instants;
import io.clientele.lakehouse.engine.function.LocalInstants;
import io.clientele.lakehouse.engine.function.Texts;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * The functions that shared SQL may name, as macros where DuckDB has the same meaning and as Java
 * where it has not.
 *
 * <p>{@code instant}, {@code decimal_of} and {@code normalised} have a path without Java for the
 * texts that make nearly all rows, and so have {@code date_of} and {@code instant_of} (see {@link
 * LayoutMacros}); {@code NamedFunctionContract} holds both paths against each other.
 */
final class NamedFunctions {
  /**
   * A letter or mark that Unicode's compatibility form leaves as it is and whose small letter
   * depends on nothing but itself: ASCII, and what Hungarian, Serbian, Greek and their neighbours
   * write with, but for the capital sigma, which has two small ones.
   */
  private static final String PLAIN =
      "[!-~\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{FF}\\x{100}-\\x{12F}\\x{150}-\\x{17E}"
          + "\\x{386}\\x{388}-\\x{38A}\\x{38C}\\x{38E}-\\x{3A1}\\x{3A4}-\\x{3CE}"
          + "\\x{400}-\\x{45F}]";

  private static final List<String> MACROS =
      List.of(
          "instant(t) as case"
              + " when regexp_full_match(t, '[12]\\d{3}-\\d{2}-\\d{2}"
              + "[T ]([01]\\d|2[0-3]):\\d{2}:[0-5]\\d(\\.\\d{1,6})?Z?')"
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
          "days_between(a, b) as date_diff('day', cast(a as date), cast(b as date))",
          "add_months(d, n) as cast(cast(d as date) + to_months(cast(n as integer)) as date)",
          "local_date(ts, zone) as cast(timezone(zone, ts) as date)",
          "local_hour(ts, zone) as cast(hour(timezone(zone, ts)) as bigint)",
          "iso_weekday(d) as isodow(cast(d as date))",
          "month_key(d) as strftime(cast(d as date), '%Y-%m')",
          "month_start(d) as cast(date_trunc('month', cast(d as date)) as date)",
          "epoch_seconds(ts) as cast(floor(epoch_us(ts) / 1000000) as bigint)",
          "from_epoch_seconds(n) as make_timestamptz(cast(n as bigint) * 1000000)",
          "normalised(t) as case"
              + " when regexp_full_match(t, '"
              + PLAIN
              + "+( "
              + PLAIN
              + "+)*')"
              + " then lower(t) else normalised_in_java(t) end",
          "trim(s) as case when starts_with(s, ' ') or ends_with(s, ' ')"
              + " then rtrim(ltrim(s, ' '), ' ') else s end",
          "regexp_like(s, p) as regexp_matches(s, p)",
          "regexp_replace_all(s, p, r) as regexp_replace(s, p, r, 'g')",
          "sha256_hex(s) as sha256(s)",
          "json_text(j, path) as case when json_valid(j) then json_extract_string(j, path) end",
          "json_map(j) as case when json_valid(j) and json_type(j) = 'OBJECT'"
              + " then cast(cast(j as json) as map(varchar, varchar)) end",
          "json_names(j) as case when json_valid(j) and json_type(j) = 'OBJECT'"
              + " then json_keys(j) end",
          "array_join(a, s) as array_to_string(a, s)",
          "array_size(a) as len(a)",
          "collect_list(x) as coalesce(list(x) filter (where x is not null), [])",
          "explode(x) as unnest(x)",
          "sequence(a, b) as generate_series(a, b),"
              + " (a, b, step) as list_filter(list_transform("
              + "range(len(generate_series(a, b, step))), lambda i: cast(a + step * i as date)),"
              + " lambda d: d <= b)");

  private NamedFunctions() {}

  static void register(Session session) throws SQLException {
    java(session, "instant_in_java", DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE, 1, INSTANT);
    java(session, "instant_of_in_java", DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE, 3, INSTANT_OF);
    java(session, "date_in_java", DuckDBColumnType.DATE, 4, DATE_OF);
    java(session, "clock_changes", DuckDBColumnType.VARCHAR, 1, CLOCK_CHANGES);
    java(session, "normalised_in_java", DuckDBColumnType.VARCHAR, 1, NORMALISED);
    session.run("create macro " + String.join("; create macro ", MACROS));
    session.run("create macro " + String.join("; create macro ", LayoutMacros.ALL));
  }

  /** Registers a function whose parameters are all texts. */
  private static void java(
      Session session, String name, DuckDBColumnType type, int parameters, TextFunction function)
      throws SQLException {
    try (var builder = DuckDBFunctions.scalarFunction()) {
      builder.withName(name).withReturnType(type).withVectorizedFunction(function);
      for (int parameter = 0; parameter < parameters; parameter++) {
        builder.withParameter(String.class);
      }
      builder.register(session.connection());
    }
  }

  private static final TextFunction INSTANT =
      (texts, row, out) -> set(out, row, Instants.parse(texts[0]));
  private static final TextFunction INSTANT_OF =
      (texts, row, out) ->
          set(
              out,
              row,
              texts[1] == null || texts[2] == null
                  ? null
                  : LocalInstants.parse(texts[0], texts[1], texts[2]));
  private static final TextFunction DATE_OF =
      (texts, row, out) -> {
        LocalDate date =
            texts[1] == null || texts[2] == null || texts[3] == null
                ? null
                : Dates.parse(
                    texts[0], texts[1], LocalDate.parse(texts[2]), LocalDate.parse(texts[3]));
        if (date == null) {
          out.setNull(row);
        } else {
          out.setDate(row, date);
        }
      };
  private static final TextFunction NORMALISED =
      (texts, row, out) -> {
        String text = Texts.normalised(texts[0]);
        if (text == null) {
          out.setNull(row);
        } else {
          out.setString(row, text);
        }
      };

  private static final TextFunction CLOCK_CHANGES =
      (texts, row, out) ->
          out.setString(row, ClockChanges.of(java.util.Objects.requireNonNull(texts[0])));

  private static void set(DuckDBWritableVector out, long row, @Nullable Instant instant) {
    if (instant == null) {
      out.setNull(row);
    } else {
      out.setOffsetDateTime(row, instant.atOffset(ZoneOffset.UTC));
    }
  }

  /** A function of one row's texts. A null text first means a null, without asking it. */
  private interface TextFunction extends DuckDBScalarFunction {
    void apply(@Nullable String[] texts, long row, DuckDBWritableVector out);

    @Override
    default void apply(DuckDBDataChunkReader in, DuckDBWritableVector out) {
      int parameters = (int) in.columnCount();
      @Nullable String[] texts = new String[parameters];
      for (long row = 0; row < in.rowCount(); row++) {
        for (int parameter = 0; parameter < parameters; parameter++) {
          texts[parameter] = text(in, parameter, row);
        }
        apply(texts, row, out);
      }
    }

    private static @Nullable String text(DuckDBDataChunkReader in, int parameter, long row) {
      var vector = in.vector(parameter);
      return vector.isNull(row) ? null : vector.getString(row);
    }
  }
}
