package io.clientele.engine.spark.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows as the contract hands them over: {@code String, Long, Double, Boolean, LocalDate, Instant,
 * BigDecimal} or null; a map of texts is a {@link java.util.Map} with sorted keys.
 */
public final class Values {
  private Values() {}

  /** The row's values in order; the list may hold nulls and cannot be changed. */
  public static List<@Nullable Object> of(Row row) {
    List<@Nullable Object> values = new ArrayList<>(row.size());
    for (int index = 0; index < row.size(); index++) {
      values.add(normalised(row.get(index)));
    }
    return Collections.unmodifiableList(values);
  }

  public static Row row(List<? extends @Nullable Object> values) {
    return RowFactory.create(values.toArray());
  }

  private static @Nullable Object normalised(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      return Collections.unmodifiableMap(new TreeMap<>(CollectionConverters.asJava(map)));
    }
    return value;
  }
}
