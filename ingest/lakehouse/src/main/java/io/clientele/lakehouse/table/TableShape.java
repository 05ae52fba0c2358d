package io.clientele.lakehouse.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a table looks like: its columns in order, its key, and the columns by which its rows are
 * laid out in files.
 *
 * <p>An empty key means that rows have no identity of their own (bronze, quarantine).
 */
public record TableShape(
    TableName name, String summary, List<Column> columns, List<String> key, List<String> sortedBy) {
  public TableShape {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    sortedBy = List.copyOf(sortedBy);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(name + " declares column " + column.name() + " twice");
      }
    }
    for (String column : key) {
      if (!names.contains(column)) {
        throw new IllegalArgumentException(name + " has no column '" + column + "' for its key");
      }
    }
  }

  public static TableShape of(TableName name, List<Column> columns, List<String> key) {
    return new TableShape(name, "", columns, key, key);
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  public boolean hasColumn(String column) {
    return columns.stream().anyMatch(each -> each.name().equals(column));
  }
}
