package io.clientele.engine.spark.sql;

import io.clientele.lakehouse.lake.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows as the contract hands them over: {@code String, Long, Double, Boolean, LocalDate, Instant,
 * BigDecimal} or null. A map becomes JSON with sorted keys, an array a list.
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
      return json(CollectionConverters.asJava(map));
    }
    if (value instanceof scala.collection.Seq<?> sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      CollectionConverters.asJava(sequence).forEach(each -> list.add(normalised(each)));
      return Collections.unmodifiableList(list);
    }
    return value;
  }

  private static String json(Map<?, ?> map) {
    return Json.MAPPER.valueToTree(new TreeMap<>(map)).toString();
  }
}
