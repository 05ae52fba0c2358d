package io.clientele.build.world;

import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.table.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all stored marts hold of one world, by mart; values in the order of the columns. */
record Marts(Map<String, List<List<Object>>> rows) {

  /** A mart's rows by its key. */
  Map<List<Object>, List<Object>> byKey(MartSpec mart) {
    List<Integer> key =
        mart.shape().key().stream().map(mart.shape().columnNames()::indexOf).toList();
    Map<List<Object>, List<Object>> byKey = new LinkedHashMap<>();
    for (List<Object> row : rows.getOrDefault(mart.mart(), List.of())) {
      byKey.put(key.stream().map(row::get).toList(), row);
    }
    return byKey;
  }

  static Column column(MartSpec mart, int index) {
    return mart.shape().columns().get(index);
  }
}
