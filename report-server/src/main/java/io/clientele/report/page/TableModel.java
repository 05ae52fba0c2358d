package io.clientele.report.page;

import java.util.List;

/**
 * A table as it is printed.
 *
 * @param total the last row; empty when there is none
 */
public record TableModel(List<Head> heads, List<List<Cell>> rows, List<Cell> total) {
  public TableModel {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
    total = List.copyOf(total);
  }
}
