package io.clientele.silver.staging;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.silver.view.ViewGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds one view {@code staged__<table>} per silver table that any stream fills: every stageable
 * column with its declared type, where the row comes from, and {@code _ordinal}, which tells of two
 * rows which was delivered later. One row per key; the later row wins.
 */
public final class StagedViews {
  /** Read by several tables and small enough to be kept while silver is made. */
  private static final Set<String> KEPT =
      Set.of(
          "party_record",
          "sales_order",
          "deal",
          "lead",
          "product",
          "pipeline_stage",
          "deal_stage_change");

  private final ViewGraph graph;
  private final Staging staging;
  private final SilverShapes shapes;
  private final Map<String, String> delivered = new HashMap<>();

  private StagedViews(ViewGraph graph, Staging staging, SilverShapes shapes) {
    this.graph = graph;
    this.staging = staging;
    this.shapes = shapes;
  }

  public static void addTo(ViewGraph graph, Staging staging, SilverShapes shapes) {
    StagedViews views = new StagedViews(graph, staging, shapes);
    for (StagedStream stream : staging.streams()) {
      views.delivered.put(stream.id(), DeliveredRows.addTo(graph, stream));
    }
    for (SilverTable table : shapes.all()) {
      if (staging.has(table.name().table())) {
        views.add(table);
      }
    }
  }

  /** The name of the staged rows of a table. */
  public static String name(String table) {
    return "staged__" + table;
  }

  /** The name of the delivered rows of a stream that count. */
  public static String delivered(StagedStream stream) {
    return "delivered__" + stream.id();
  }

  private void add(SilverTable table) {
    String name = table.name().table();
    String query = isRowByRow(name) ? rowByRow(table) : regrouped(table);
    if (KEPT.contains(name)) {
      graph.keep(name(name), query);
    } else {
      graph.define(name(name), query);
    }
  }

  private boolean isRowByRow(String table) {
    return staging.of(table).stream().allMatch(each -> each.query().isRowByRow());
  }

  /** Finds the rows to keep by their keys alone and stages only those. */
  private String rowByRow(SilverTable table) {
    List<Contribution> keyed = keyed(table);
    if (!keyed.isEmpty()) {
      addNewest(table, keyed);
    }
    return join(
        staging.of(table.name().table()),
        each -> rows(table, each, keyed.contains(each) ? kept(table, each) : source(each)));
  }

  /** A staged row stands for several delivered ones: everything is staged, then the newest kept. */
  private String regrouped(SilverTable table) {
    List<Contribution> keyed = keyed(table);
    List<Contribution> others = new ArrayList<>(staging.of(table.name().table()));
    others.removeAll(keyed);
    String columns =
        quoted(table.staged().stream().map(Column::name).toList())
            + ", _source, _stream, _delivery_id, _row_number, _changed_at, _ordinal";
    List<String> parts = new ArrayList<>();
    if (!keyed.isEmpty()) {
      parts.add(
          """
          select %s from (
            select *, row_number() over (
              partition by _source, %s order by _changed_at desc nulls last, _ordinal desc) as _age
            from (
          %s
            ) as every
          ) as version where _age = 1\
          """
              .formatted(
                  columns,
                  quoted(key(table)),
                  join(keyed, each -> rows(table, each, source(each)))));
    }
    if (!others.isEmpty()) {
      parts.add(join(others, each -> rows(table, each, source(each))));
    }
    return String.join("\nunion all\n", parts);
  }

  private List<Contribution> keyed(SilverTable table) {
    List<String> key = key(table);
    return staging.of(table.name().table()).stream()
        .filter(each -> key.stream().allMatch(each::gives))
        .toList();
  }

  private static List<String> key(SilverTable table) {
    return table.shape().key().stream().filter(column -> !column.equals("_source")).toList();
  }

  private String source(Contribution contribution) {
    String id = contribution.stream().id();
    String view = delivered.get(id);
    if (view == null) {
      throw new IllegalStateException("Stream " + id + " has no delivered rows");
    }
    return view;
  }

  private void addNewest(SilverTable table, List<Contribution> keyed) {
    String name = table.name().table();
    String columns = "_source, " + quoted(key(table));
    graph.define(
        "key__" + name,
        join(
            keyed,
            each ->
                "select %s, _changed_at, %s as _ordinal from (%s) as staged"
                    .formatted(columns, DeliveredRows.ORDINAL, each.query().over(source(each)))));
    boolean changes = keyed.stream().anyMatch(each -> each.stream().hasChangedAt());
    String newest =
        changes
            ? """
            select _ordinal from (
              select _ordinal, row_number() over (
                partition by %s order by _changed_at desc nulls last, _ordinal desc) as _age
              from key__%s
            ) as version where _age = 1\
            """
                .formatted(columns, name)
            : "select max(_ordinal) as _ordinal from key__%s group by %s".formatted(name, columns);
    if (keyed.size() > 1) {
      graph.keep("keep__" + name, newest);
    } else {
      graph.define("keep__" + name, newest);
    }
  }

  private String kept(SilverTable table, Contribution contribution) {
    String name = table.name().table();
    String kept = "kept__" + name + "__" + contribution.stream().id();
    graph.define(
        kept,
        "select * from %s where %s in (select _ordinal from keep__%s)"
            .formatted(source(contribution), DeliveredRows.ORDINAL, name));
    return kept;
  }

  private static String rows(SilverTable table, Contribution contribution, String source) {
    List<String> columns = new ArrayList<>();
    List<String> key = key(table);
    for (Column column : table.staged()) {
      String value = contribution.gives(column.name()) ? given(column) : Nulls.of(column.type());
      if (key.size() == 1 && key.contains(column.name()) && column.type().equals(ColumnType.TEXT)) {
        value = withId(value);
      }
      columns.add("  " + value + " as \"" + column.name() + "\"");
    }
    return """
    select
    %s,
      staged._source as _source,
      staged._stream as _stream,
      staged._delivery_id as _delivery_id,
      staged._row_number as _row_number,
      staged._changed_at as _changed_at,
      staged._delivery_number * 4294967296 + staged._row_number as _ordinal
    from (
    %s
    ) as staged\
    """
        .formatted(String.join(",\n", columns), contribution.query().over(source));
  }

  private static String withId(String value) {
    return "coalesce("
        + value
        + ", staged._stream || ':' || cast(staged._delivery_number as string) || ':' ||"
        + " cast(staged._row_number as string))";
  }

  private static String given(Column column) {
    String value = "staged.\"" + column.name() + "\"";
    return switch (column.type().kind()) {
      case INSTANT, TEXT_MAP -> value;
      case TEXT -> "cast(" + value + " as string)";
      case DECIMAL ->
          "cast(%s as decimal(%d, %d))"
              .formatted(value, column.type().precision(), column.type().scale());
      case BIGINT, DOUBLE, BOOLEAN, DATE -> "cast(" + value + " as " + column.type() + ")";
    };
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }

  private static String join(
      List<Contribution> contributions, Function<Contribution, String> query) {
    return contributions.stream().map(query).collect(Collectors.joining("\nunion all\n"));
  }
}
