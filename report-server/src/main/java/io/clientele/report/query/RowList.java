package io.clientele.report.query;

import java.util.List;

/** A question for rows as they are: some columns of the rows that pass the filters. */
public record RowList(
    Source source,
    List<String> columns,
    List<Filter> filters,
    List<Order> orders,
    int limit,
    long offset) {

  public RowList {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
    orders = List.copyOf(orders);
  }
}
