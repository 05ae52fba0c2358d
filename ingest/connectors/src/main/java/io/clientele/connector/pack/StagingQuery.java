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
 * its declared type. It becomes {@code with typed as (select … from delivered) select … from
 * typed}; {@code typed} passes on where each record came from.
 */
final class StagingQuery {
  private static final List<String> PROVENANCE =
      List.of(
          "_source", "_stream", "_delivery_id", "_delivery_number", "_row_number", "_changed_at");
  private static final Pattern DELIVERED = Pattern.compile("\\bdelivered\\b");
  private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*--.*\\R?");
  private static final Pattern LEADING_WITH = Pattern.compile("(?is)^\\s*with\\s+");

  private StagingQuery() {}

  static String expand(List<FieldSpec> fields, String sql) {
    Set<String> used = SqlNames.columns(sql);
    List<String> columns = new ArrayList<>();
    for (FieldSpec field : fields) {
      if (used.contains(field.name())) {
        columns.add(TypedSql.of(field) + " as " + field.name());
      }
    }
    for (String own : List.of("_extra", "_record_key", "_content_hash")) {
      if (used.contains(own)) {
        columns.add(own);
      }
    }
    columns.addAll(PROVENANCE);
    String typed =
        "with typed as (\n  select\n    "
            + String.join(",\n    ", columns)
            + "\n  from delivered\n)";
    String plain = COMMENT_LINE.matcher(sql).replaceAll("").strip();
    String rest = DELIVERED.matcher(plain).replaceAll("typed");
    return rest.toLowerCase(Locale.ROOT).startsWith("with")
        ? typed + ",\n" + LEADING_WITH.matcher(rest).replaceFirst("")
        : typed + "\n" + rest;
  }
}
