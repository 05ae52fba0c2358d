package io.clientele.testkit;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers the rows of a group (series, day, amount) and adds their amounts up. */
final class RunningTotal implements GroupedFunction {
  private static final long serialVersionUID = 1L;

  @Override
  public List<Column> output() {
    return List.of(
        Column.of("series", ColumnType.TEXT),
        Column.of("position", ColumnType.BIGINT),
        Column.of("total", ColumnType.BIGINT));
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> totals = new ArrayList<>();
    long total = 0;
    for (List<@Nullable Object> row : rows) {
      total += row.get(2) instanceof Long amount ? amount : 0;
      totals.add(Arrays.asList(row.get(0), totals.size() + 1L, total));
    }
    return totals;
  }
}
