package io.clientele.silver.identity;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Connected components over links between records: rows {@code (left, right)} in, one row {@code
 * (record, root)} out per record, where the root is the component's smallest record. The result
 * does not depend on the order or direction of the links.
 */
public final class LinkedRecords implements GroupedFunction {
  private static final long serialVersionUID = 1L;

  @Override
  public List<Column> output() {
    return List.of(Column.of("record", ColumnType.TEXT), Column.of("root", ColumnType.TEXT));
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> links) {
    Map<String, String> parents = new TreeMap<>();
    for (List<@Nullable Object> link : links) {
      join(parents, String.valueOf(link.get(0)), String.valueOf(link.get(1)));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String record : List.copyOf(parents.keySet())) {
      rows.add(List.of(record, root(parents, record)));
    }
    return rows;
  }

  private static void join(Map<String, String> parents, String left, String right) {
    String leftRoot = root(parents, left);
    String rightRoot = root(parents, right);
    boolean leftIsSmaller = leftRoot.compareTo(rightRoot) <= 0;
    parents.put(leftIsSmaller ? rightRoot : leftRoot, leftIsSmaller ? leftRoot : rightRoot);
  }

  private static String root(Map<String, String> parents, String record) {
    String root = record;
    String parent = parents.computeIfAbsent(root, self -> self);
    while (!parent.equals(root)) {
      root = parent;
      parent = parents.getOrDefault(root, root);
    }
    for (String at = record; !at.equals(root); ) {
      String next = parents.getOrDefault(at, root);
      parents.put(at, root);
      at = next;
    }
    return root;
  }
}
