package io.clientele.silver.entity;

import io.clientele.lakehouse.table.Column;
import io.clientele.silver.staging.StagedStream;
import io.clientele.silver.staging.StagedViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code delivered_field}: how many records of a stream fill each field, and with how many
 * different values. What needs memory or parsing is bounded by the first lines of every file, so
 * that a large stream costs a plain scan.
 */
final class FieldViews {
  private static final String FIRST_LINES = "d._row_number <= 10000";

  private final SilverViews views;

  FieldViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    List<String> parts = new ArrayList<>();
    for (StagedStream stream : views.staging().streams()) {
      List<Column> fields =
          stream.bronze().shape().columns().stream()
              .filter(column -> !column.name().startsWith("_"))
              .toList();
      if (!fields.isEmpty()) {
        views.graph().keep("field_count__" + stream.id(), counts(stream, fields));
        parts.add(declared(stream, fields));
        parts.add(undeclared(stream));
      }
    }
    if (!parts.isEmpty()) {
      views.make("delivered_field", SilverViews.union(parts));
    }
  }

  /** One row: how many records there are, how many fill each field, with how many values. */
  private static String counts(StagedStream stream, List<Column> fields) {
    StringBuilder sql = new StringBuilder("select count(*) as row_count");
    sql.append(", count(case when %s then 1 end) as first_count".formatted(FIRST_LINES));
    for (int i = 0; i < fields.size(); i++) {
      String value = "nullif(d.\"" + fields.get(i).name() + "\", '')";
      sql.append(", count(%s) as filled_%d".formatted(value, i));
      sql.append(", min(%s) = max(%s) as same_%d".formatted(value, value, i));
      sql.append(
          ", count(distinct case when %s then %s end) as distinct_%d"
              .formatted(FIRST_LINES, value, i));
    }
    return sql.append(" from ").append(StagedViews.delivered(stream)).append(" as d").toString();
  }

  private static String declared(StagedStream stream, List<Column> fields) {
    Set<String> read = stream.readNames();
    StringBuilder names = new StringBuilder();
    StringBuilder filled = new StringBuilder("case f.place");
    StringBuilder different = new StringBuilder("case f.place");
    StringBuilder same = new StringBuilder("case f.place");
    for (int i = 0; i < fields.size(); i++) {
      Column field = fields.get(i);
      String name = Terms.literal(field.name());
      String caption = Terms.literal(field.description());
      names.append(i == 0 ? "" : ", ");
      names.append("(%d, %s, %s, %b)".formatted(i, name, caption, read.contains(field.name())));
      filled.append(" when %d then c.filled_%d".formatted(i, i));
      different.append(" when %d then c.distinct_%d".formatted(i, i));
      same.append(" when %d then c.same_%d".formatted(i, i));
    }
    return """
    select %s as source, %s as stream, f.field as field, f.caption as caption,
      true as is_declared, f.is_read as is_read, c.row_count as row_count,
      %s end as filled_count, %s end as distinct_count, %s end as is_same
    from field_count__%s as c
    cross join (values %s) as f (place, field, caption, is_read)\
    """
        .formatted(
            Terms.literal(stream.source()),
            Terms.literal(stream.stream()),
            filled,
            different,
            same,
            stream.id(),
            names);
  }

  /** Columns of the files that no field declares are kept by name, where they are filled. */
  private static String undeclared(StagedStream stream) {
    return """
    select %s as source, %s as stream, e.field as field, e.field as caption,
      false as is_declared, %b as is_read, c.first_count as row_count,
      e.filled_count as filled_count, cast(null as bigint) as distinct_count,
      cast(null as boolean) as is_same
    from (
      select n.field as field, count(*) as filled_count
      from (
        select explode(json_names(d._extra)) as field
        from %s as d
        where d._extra is not null and %s
      ) as n
      group by n.field
    ) as e
    cross join field_count__%s as c\
    """
        .formatted(
            Terms.literal(stream.source()),
            Terms.literal(stream.stream()),
            stream.readNames().contains("_extra"),
            StagedViews.delivered(stream),
            FIRST_LINES,
            stream.id());
  }
}
