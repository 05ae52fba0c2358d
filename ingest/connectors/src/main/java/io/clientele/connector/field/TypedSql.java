package io.clientele.connector.field;

import io.clientele.connector.spec.ExtraDigits;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL that reads a bronze text as {@link FieldParser} does, in two steps: {@link #told} is the
 * text that stands there, {@link #of} its value. For texts in their plainest form the second is a
 * cast; only other layouts need a named function.
 *
 * <p>They are two because an engine writes an argument out as often as a function names it: one
 * expression of both would have hundreds of parts, and planning it would cost more than running it.
 */
public final class TypedSql {
  private TypedSql() {}

  /** The text over the bronze column of the field's name; null where nothing was told. */
  public static String told(FieldSpec field) {
    String text = "trim(" + field.name() + ")";
    if (field.stripPrefixes().isEmpty() && field.stripSuffixes().isEmpty()) {
      return withoutNulls(field, text);
    }
    for (String none : field.nulls()) {
      text = "nullif(" + text + ", " + literal(none) + ")";
    }
    if (!field.stripPrefixes().isEmpty()) {
      text = withoutPrefix(text, field.stripPrefixes());
    }
    if (!field.stripSuffixes().isEmpty()) {
      text = withoutSuffix(text, field.stripSuffixes());
    }
    return "nullif(" + text + ", '')";
  }

  private static String withoutNulls(FieldSpec field, String text) {
    if (field.nulls().isEmpty()) {
      return "nullif(" + text + ", '')";
    }
    String nothing =
        Stream.concat(field.nulls().stream(), Stream.of(""))
            .map(TypedSql::literal)
            .collect(Collectors.joining(", "));
    return "case when " + text + " not in (" + nothing + ") then " + text + " end";
  }

  /** The value over the told text, which has the field's name. */
  public static String of(FieldSpec field) {
    String text = field.name();
    return switch (field.type()) {
      case TEXT -> aliased(field, text);
      case INTEGER -> "cast(" + number(field, text) + " as bigint)";
      case DECIMAL -> decimal(field, text);
      case PERCENT -> "cast(" + percent(field, text) + " as double) / 100";
      case DATE -> date(field, aliased(field, text));
      case INSTANT -> instant(field, aliased(field, text));
      case BOOLEAN -> bool(aliased(field, text));
    };
  }

  private static String withoutPrefix(String text, List<String> prefixes) {
    StringBuilder sql = new StringBuilder("trim(case");
    for (String prefix : prefixes) {
      int length = prefix.length();
      sql.append(" when left(").append(text).append(", ").append(length).append(") = ");
      sql.append(literal(prefix)).append(" then substr(").append(text).append(", ");
      sql.append(length + 1).append(")");
    }
    return sql.append(" else ").append(text).append(" end)").toString();
  }

  private static String withoutSuffix(String text, List<String> suffixes) {
    StringBuilder sql = new StringBuilder("trim(case");
    for (String suffix : suffixes) {
      int length = suffix.length();
      sql.append(" when right(").append(text).append(", ").append(length).append(") = ");
      sql.append(literal(suffix)).append(" then left(").append(text).append(", length(");
      sql.append(text).append(") - ").append(length).append(")");
    }
    return sql.append(" else ").append(text).append(" end)").toString();
  }

  private static String aliased(FieldSpec field, String text) {
    if (field.aliases().isEmpty()) {
      return text;
    }
    StringBuilder sql = new StringBuilder("case normalised(").append(text).append(")");
    new TreeMap<>(field.aliases())
        .forEach(
            (alias, value) ->
                sql.append(" when ")
                    .append(literal(alias))
                    .append(" then ")
                    .append(literal(value)));
    return sql.append(" else ").append(text).append(" end").toString();
  }

  private static String number(FieldSpec field, String text) {
    NumberStyle style = field.numbers();
    String value = aliased(field, text);
    if (style.decimal() == '.' && style.grouping().isEmpty()) {
      return value;
    }
    String removed = style.grouping().replace(" ", " \u00A0\u202F\u2009");
    return style.decimal() == '.'
        ? "translate(" + value + ", " + literal(removed) + ", '')"
        : "translate(" + value + ", " + literal("," + removed) + ", '.')";
  }

  private static String decimal(FieldSpec field, String text) {
    String number = number(field, text);
    String cast =
        field.extraDigits() == ExtraDigits.ROUND
            ? "decimal_of(" + number + ", 6)"
            : "cast(" + number + " as decimal(18,6))";
    return field.numbers().hasExponent()
        ? "case when regexp_like("
            + number
            + ", '[eE]') then cast(cast("
            + number
            + " as double) as decimal(18,6)) else "
            + cast
            + " end"
        : cast;
  }

  private static String percent(FieldSpec field, String text) {
    return "trim(translate(" + number(field, text) + ", '%', ''))";
  }

  private static String date(FieldSpec field, String text) {
    boolean plain =
        field.joinedLayouts().equals("yyyy-MM-dd")
            && field.acceptFrom() == null
            && field.acceptTo() == null;
    return plain
        ? "cast(" + text + " as date)"
        : "date_of("
            + text
            + ", "
            + literal(field.joinedLayouts())
            + ", date '"
            + field.from()
            + "', date '"
            + field.to()
            + "')";
  }

  private static String instant(FieldSpec field, String text) {
    return field.joinedLayouts().equals("iso") && field.zone().equals("UTC")
        ? "instant(" + text + ")"
        : "instant_of("
            + text
            + ", "
            + literal(field.joinedLayouts())
            + ", "
            + literal(field.zone())
            + ")";
  }

  private static String bool(String text) {
    Map<Boolean, List<String>> words = new TreeMap<>();
    FieldParser.WORDS.forEach(
        (word, value) -> words.computeIfAbsent(value, key -> new ArrayList<>()).add(literal(word)));
    return "case when normalised("
        + text
        + ") in ("
        + sorted(words.getOrDefault(true, List.of()))
        + ") then true when normalised("
        + text
        + ") in ("
        + sorted(words.getOrDefault(false, List.of()))
        + ") then false end";
  }

  private static String sorted(List<String> literals) {
    return literals.stream().sorted().collect(Collectors.joining(", "));
  }

  /** A text as an SQL literal. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
