package io.clientele.silver.entity;

import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.silver.staging.Staging;
import io.clientele.silver.view.View;
import io.clientele.silver.view.ViewGraph;
import java.util.List;
import java.util.stream.Collectors;

/** What every area's class works with: the graph it adds to, what is staged, what was decided. */
record SilverViews(ViewGraph graph, Staging staging, SilverShapes shapes, Terms terms) {
  static final String ORIGIN = "s._source, s._stream, s._delivery_id, s._row_number";

  SilverTable table(String name) {
    return shapes.table(name);
  }

  boolean has(String table) {
    return graph.has("silver." + table);
  }

  /** Adds a silver table; {@code sql} selects its columns by name, in any order. */
  void make(String table, String sql) {
    graph.add(new View.Silver(table(table), sql));
  }

  /** Adds a silver table made row by row of what is staged. */
  void make(EntityQuery query) {
    graph.add(new View.Silver(query.table(), query.sql()));
  }

  EntityQuery entity(String table, String rateDate) {
    return new EntityQuery(this, table(table), rateDate);
  }

  /** A text list in parentheses for {@code in}. */
  static String list(Iterable<String> texts) {
    StringBuilder list = new StringBuilder("(");
    for (String text : texts) {
      list.append(list.length() == 1 ? "" : ", ").append(Terms.literal(text));
    }
    return list.append(")").toString();
  }

  static String union(List<String> queries) {
    return queries.stream().collect(Collectors.joining("\nunion all\n"));
  }
}
