package io.clientele.connector.pack;

import io.clientele.connector.field.TypedSql;
import io.clientele.connector.spec.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives the declared fields of a stream their types before a staging query reads them.
 *
 * <p>A staging query is written as {@code select … from delivered} where every declared field has
 * its declared type. It becomes {@code with told as (select … from delivered), typed as (select …
 * from told) select … from typed}; both pass on where each record came from.
 */
final class StagingQuery {
  private static final List<String> PROVENANCE =
      List.of(
          "_source", "_stream", "_delivery_id", "_delivery_number", "_row_number", "_changed_at");
  private static final List<String> OWN = List.of("_extra", "_record_key", "_content_hash");
  private static final Pattern DELIVERED = Pattern.compile("(?<!')\\bdelivered\\b(?!')");
  private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*--.*\\R?");
  private static final Pattern LEADING_WITH = Pattern.compile("(?is)^\\s*with\\s+");

  private StagingQuery() {}

  static String expand(List<FieldSpec> fields, String sql) {
    Set<String> used = SqlNames.columns(sql);
    List<String> told = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    for (FieldSpec field : fields) {
      if (used.contains(field.name())) {
        told.add(TypedSql.told(field) + " as " + field.name());
        typed.add(TypedSql.of(field) + " as " + field.name());
      }
    }
    List<String> passed = new ArrayList<>(OWN);
    passed.retainAll(used);
    passed.addAll(PROVENANCE);
    told.addAll(passed);
    typed.addAll(passed);
    String steps =
        "with told as " + select(told, "delivered") + ",\ntyped as " + select(typed, "told");
    return behind(steps, DELIVERED.matcher(plain(sql)).replaceAll("typed"));
  }

  /** A query over what another one, with named columns, makes of {@code delivered}. */
  static String prepared(String first, String sql) {
    return behind("with prepared as (\n" + plain(first) + "\n)", plain(sql));
  }

  private static String plain(String sql) {
    return COMMENT_LINE.matcher(sql).replaceAll("").strip();
  }

  private static String behind(String steps, String sql) {
    return sql.toLowerCase(Locale.ROOT).startsWith("with")
        ? steps + ",\n" + LEADING_WITH.matcher(sql).replaceFirst("")
        : steps + "\n" + sql;
  }

  private static String select(List<String> columns, String from) {
    return "(\n  select\n    " + String.join(",\n    ", columns) + "\n  from " + from + "\n)";
  }
}
