package io.clientele.engine.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a DuckDB result gives, as the value types of the engine contract. */
final class Values {
  private Values() {}

  /** The row on which the result stands. */
  static List<@Nullable Object> row(ResultSet rows, int columns) throws SQLException {
    List<@Nullable Object> row = new ArrayList<>(columns);
    for (int column = 1; column <= columns; column++) {
      row.add(of(rows.getObject(column)));
    }
    return row;
  }

  /**
   * Whole numbers become Long, floating ones Double, times Instant; what is none of the contract's
   * types (an interval, a list) becomes its text.
   */
  static @Nullable Object of(@Nullable Object value) throws SQLException {
    if (value == null
        || value instanceof String
        || value instanceof Long
        || value instanceof Double
        || value instanceof BigDecimal
        || value instanceof Boolean
        || value instanceof LocalDate) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger whole) {
      return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : new BigDecimal(whole);
    }
    if (value instanceof Float single) {
      return single.doubleValue();
    }
    return time(value);
  }

  private static Object time(Object value) throws SQLException {
    if (value instanceof OffsetDateTime instant) {
      return instant.toInstant();
    }
    if (value instanceof LocalDateTime local) {
      return local.toInstant(ZoneOffset.UTC);
    }
    if (value instanceof Timestamp local) {
      return local.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
    return nested(value);
  }

  private static Object nested(Object value) throws SQLException {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> sorted = new TreeMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        sorted.put(String.valueOf(entry.getKey()), of(entry.getValue()));
      }
      return sorted;
    }
    return String.valueOf(value);
  }

  /** The value as the driver takes it when rows are written. */
  static @Nullable Object toDriver(@Nullable Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }
}
