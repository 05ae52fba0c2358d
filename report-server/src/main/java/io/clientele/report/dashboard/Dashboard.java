package io.clientele.report.dashboard;

import java.util.List;
import java.util.Map;

/**
 * One page: a question and the tiles that answer it.
 *
 * @param name its address
 * @param page the kind of page; {@code dashboard} unless it carries more than tiles
 * @param filters columns the reader can filter by; {@code period} is the period
 * @param oneOf columns that must have one value, each with values in order of preference
 */
public record Dashboard(
    String name,
    String title,
    String question,
    int order,
    String page,
    List<String> filters,
    Map<String, List<String>> oneOf,
    List<List<Tile>> rows) {

  public Dashboard {
    filters = List.copyOf(filters);
    oneOf = Map.copyOf(oneOf);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public boolean hasPeriod() {
    return filters.contains("period");
  }

  /** The tile at this place. */
  public java.util.Optional<Tile> tile(int row, int column) {
    return row >= 0 && row < rows.size() && column >= 0 && column < rows.get(row).size()
        ? java.util.Optional.of(rows.get(row).get(column))
        : java.util.Optional.empty();
  }
}
