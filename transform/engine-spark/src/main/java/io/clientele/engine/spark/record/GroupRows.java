package io.clientele.engine.spark.record;

import io.clientele.engine.spark.sql.Values;
import io.clientele.lakehouse.engine.GroupedFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Hands rows that are sorted by their group to a function, one group at a time. */
public final class GroupRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final int[] groupedBy;
  private final GroupedFunction function;

  /**
   * @param groupedBy positions of the columns that make a group
   */
  public GroupRows(int[] groupedBy, GroupedFunction function) {
    this.groupedBy = groupedBy.clone();
    this.function = function;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sorted) {
    return new Groups(sorted);
  }

  private final class Groups implements Iterator<Row> {
    private final Iterator<Row> sorted;
    private Iterator<Row> made = List.<Row>of().iterator();
    private @Nullable List<@Nullable Object> first;

    Groups(Iterator<Row> sorted) {
      this.sorted = sorted;
      this.first = sorted.hasNext() ? Values.of(sorted.next()) : null;
    }

    @Override
    public boolean hasNext() {
      while (!made.hasNext() && first != null) {
        made = function.apply(group(first)).stream().map(Values::row).iterator();
      }
      return made.hasNext();
    }

    @Override
    public Row next() {
      return hasNext() ? made.next() : sorted.next();
    }

    private List<List<@Nullable Object>> group(List<@Nullable Object> start) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      @Nullable Object[] key = key(start);
      List<@Nullable Object> row = start;
      while (row != null && Arrays.equals(key, key(row))) {
        rows.add(row);
        row = sorted.hasNext() ? Values.of(sorted.next()) : null;
      }
      first = row;
      return rows;
    }

    private @Nullable Object[] key(List<@Nullable Object> row) {
      @Nullable Object[] key = new Object[groupedBy.length];
      for (int index = 0; index < key.length; index++) {
        key[index] = row.get(groupedBy[index]);
      }
      return key;
    }
  }
}
