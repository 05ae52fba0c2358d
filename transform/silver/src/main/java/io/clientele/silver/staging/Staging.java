package io.clientele.silver.staging;

import io.clientele.lakehouse.problem.Problems;
import io.clientele.lakehouse.table.ClosestName;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.SilverShapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which stream gives what to which silver table. */
public final class Staging {
  private final List<StagedStream> streams;
  private final Map<String, List<Contribution>> byTable = new LinkedHashMap<>();

  private Staging(List<StagedStream> streams) {
    this.streams = List.copyOf(streams);
  }

  /**
   * Reads the staging queries of every stream.
   *
   * @throws io.clientele.lakehouse.problem.InvalidDefinitionException listing every query that
   *     names an unknown table or column
   */
  public static Staging of(List<StagedStream> streams, SilverShapes shapes) {
    Staging staging = new Staging(streams);
    Problems problems = new Problems();
    for (StagedStream stream : streams) {
      stream
          .staging()
          .forEach(
              (table, sql) -> {
                String where =
                    "staging of " + stream.source() + "/" + stream.stream() + " to silver." + table;
                if (!shapes.has(table)) {
                  problems.add(
                      where,
                      "there is no such silver table.",
                      "The closest name is silver." + shapes.closest(table) + ".");
                  return;
                }
                staging.add(table, where, stream, sql, shapes, problems);
              });
    }
    problems.throwIfAny();
    staging.ordersFromLines();
    return staging;
  }

  private void add(
      String table,
      String where,
      StagedStream stream,
      String sql,
      SilverShapes shapes,
      Problems problems) {
    List<String> known = shapes.table(table).staged().stream().map(Column::name).toList();
    try {
      StagingQuery query = StagingQuery.parse(sql);
      for (String column : query.columns()) {
        if (!known.contains(column)) {
          problems.add(
              where,
              "it gives '" + column + "', which staging cannot give.",
              "The closest name is '" + ClosestName.of(column, known) + "'.");
        }
      }
      contributions(table).add(new Contribution(stream, query));
    } catch (IllegalArgumentException unclear) {
      problems.add(where, String.valueOf(unclear.getMessage()), "");
    }
  }

  private List<Contribution> contributions(String table) {
    return byTable.computeIfAbsent(table, name -> new ArrayList<>());
  }

  /** Where a source delivers lines and no orders, the lines tell the orders. */
  private void ordersFromLines() {
    Set<String> withOrders = sources("sales_order");
    for (Contribution lines : of("sales_order_line")) {
      if (withOrders.contains(lines.stream().source())) {
        continue;
      }
      List<String> columns =
          List.of("order_id", "customer_id", "ordered_at", "currency").stream()
              .filter(lines::gives)
              .toList();
      String sql =
          "select "
              + String.join(", ", columns)
              + " from ("
              + lines.query().over("delivered")
              + ") as line";
      contributions("sales_order").add(new Contribution(lines.stream(), StagingQuery.parse(sql)));
    }
  }

  public List<StagedStream> streams() {
    return streams;
  }

  public List<Contribution> of(String table) {
    return List.copyOf(byTable.getOrDefault(table, List.of()));
  }

  public boolean has(String table) {
    return !of(table).isEmpty();
  }

  /** Whether any stream gives this column. */
  public boolean gives(String table, String column) {
    return of(table).stream().anyMatch(contribution -> contribution.gives(column));
  }

  /** Whether every stream that fills the table gives this column. */
  public boolean alwaysGives(String table, String column) {
    return of(table).stream().allMatch(contribution -> contribution.gives(column));
  }

  /** The sources that fill a table. */
  public Set<String> sources(String table) {
    Set<String> sources = new TreeSet<>();
    of(table).forEach(contribution -> sources.add(contribution.stream().source()));
    return sources;
  }
}
