package io.clientele.lakehouse.engine;

import java.util.List;

/**
 * A query whose rows are handed to Java group by group: grouped by and ordered by these columns.
 */
public record GroupedQuery(
    String sql, List<String> groupedBy, List<String> orderedBy, GroupedFunction function) {
  public GroupedQuery {
    groupedBy = List.copyOf(groupedBy);
    orderedBy = List.copyOf(orderedBy);
  }

  /** The same grouping and function over another query. */
  public GroupedQuery over(String query) {
    return new GroupedQuery(query, groupedBy, orderedBy, function);
  }
}
