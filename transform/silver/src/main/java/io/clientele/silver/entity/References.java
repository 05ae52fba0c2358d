package io.clientele.silver.entity;

import io.clientele.silver.staging.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Things that records refer to and that perhaps nobody delivers: products, employees. */
final class References {
  /** A column of a silver table that names the thing. */
  record Column(String table, String name) {}

  private References() {}

  /**
   * One row {@code (_source, _stream, _delivery_id, _row_number, id)} per thing that a silver table
   * refers to and {@code table} is not told of; empty when nothing refers. Streams that deliver the
   * thing are taken to deliver every one they refer to.
   */
  static String missing(SilverViews views, String table, String id, List<Column> columns) {
    Set<String> telling =
        views.staging().of(table).stream()
            .map(each -> each.stream().id())
            .collect(Collectors.toSet());
    List<String> queries = new ArrayList<>();
    for (Column column : columns) {
      Set<String> streams = new TreeSet<>();
      for (Contribution each : views.staging().of(column.table())) {
        if (each.gives(column.name()) && !telling.contains(each.stream().id())) {
          streams.add(each.stream().id());
        }
      }
      if (!streams.isEmpty()) {
        queries.add(
            """
            select %s, %s as id
            from silver.%s as s
            where s.%s is not null and s._source || '__' || s._stream in %s\
            """
                .formatted(
                    SilverViews.ORIGIN,
                    "s." + column.name(),
                    column.table(),
                    column.name(),
                    SilverViews.list(streams)));
      }
    }
    return queries.isEmpty() ? "" : placed(views, table, id, queries);
  }

  private static String placed(SilverViews views, String table, String id, List<String> queries) {
    String known =
        views.staging().has(table)
            ? """

            where not exists (
              select 1 from staged__%s as k where k._source = r._source and k.%s = r.id)\
            """
                .formatted(table, id)
            : "";
    return """
    select _source, id, min_by(_stream, _place) as _stream,
      min_by(_delivery_id, _place) as _delivery_id, min_by(_row_number, _place) as _row_number
    from (
      select r.*, r._delivery_id || ':' || lpad(cast(r._row_number as string), 12, '0') as _place
      from (
    %s
      ) as r%s
    ) as placed
    group by _source, id\
    """
        .formatted(SilverViews.union(queries), known);
  }

  /** The missing things as rows of their table: the id, given columns, everything else null. */
  static String asRows(SilverViews views, String table, String missing, Fill fill) {
    String columns =
        views.table(table).shape().columns().stream()
            .map(
                column -> {
                  String name = column.name();
                  String value =
                      name.startsWith("_") ? "s." + name : fill.expression(name, column.type());
                  return value + " as " + name;
                })
            .collect(Collectors.joining(", "));
    return "select " + columns + " from (\n" + missing + "\n) as s";
  }

  /** What a column of a missing thing holds; {@code s.id} is its id. */
  interface Fill {
    String expression(String column, io.clientele.lakehouse.table.ColumnType type);
  }
}
