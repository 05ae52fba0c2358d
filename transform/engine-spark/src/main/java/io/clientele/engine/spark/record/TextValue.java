package io.clientele.engine.spark.record;

import io.clientele.lakehouse.table.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads a record's text as the value that Spark keeps for a column of some type. */
interface TextValue {
  Object read(String text);

  static TextValue of(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> UTF8String::fromString;
      case BIGINT -> Long::valueOf;
      case DOUBLE -> Double::valueOf;
      case BOOLEAN -> Boolean::valueOf;
      case DATE -> text -> (int) LocalDate.parse(text).toEpochDay();
      case INSTANT -> text -> DateTimeUtils.instantToMicros(Instant.parse(text));
      case DECIMAL -> text -> Decimal.apply(new BigDecimal(text), type.precision(), type.scale());
      case TEXT_MAP ->
          throw new IllegalArgumentException("a delivered record cannot fill a map of texts");
    };
  }
}
