package io.clientele.report.query;

import java.util.List;

/** A question for sums: measures, per group, of the rows that pass the filters. */
public record Aggregate(
    Source source,
    List<Group> groups,
    List<Expression> measures,
    List<Filter> filters,
    List<Order> orders,
    int limit) {

  public Aggregate {
    groups = List.copyOf(groups);
    measures = List.copyOf(measures);
    filters = List.copyOf(filters);
    orders = List.copyOf(orders);
  }
}
