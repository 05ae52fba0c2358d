package io.clientele.engine.spark.table;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Compares what a Parquet file says of itself with what its table declares. */
final class FooterCheck {
  private FooterCheck() {}

  /** Every difference, as {@code column amount: declared money, the file holds optional double}. */
  static List<String> differences(MessageType file, List<Column> columns) {
    List<String> differences = new ArrayList<>();
    List<String> inFile = file.getFields().stream().map(Type::getName).toList();
    List<String> declared = columns.stream().map(Column::name).toList();
    if (!inFile.equals(declared)) {
      differences.add("declared columns " + declared + ", the file holds " + inFile);
      return differences;
    }
    for (Column column : columns) {
      Type field = file.getType(column.name());
      if (!holds(field, column.type())) {
        differences.add(
            "column "
                + column.name()
                + ": declared "
                + column.type()
                + ", the file holds "
                + field);
      }
    }
    return differences;
  }

  private static boolean holds(Type field, ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> is(field, PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType());
      case BIGINT -> is(field, PrimitiveTypeName.INT64, null);
      case DOUBLE -> is(field, PrimitiveTypeName.DOUBLE, null);
      case BOOLEAN -> is(field, PrimitiveTypeName.BOOLEAN, null);
      case DATE -> is(field, PrimitiveTypeName.INT32, LogicalTypeAnnotation.dateType());
      case INSTANT ->
          is(
              field,
              PrimitiveTypeName.INT64,
              LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS));
      case DECIMAL -> isDecimal(field, type);
      case TEXT_MAP -> isTextMap(field);
    };
  }

  private static boolean is(
      Type field,
      PrimitiveTypeName physical,
      @org.jspecify.annotations.Nullable LogicalTypeAnnotation logical) {
    return field.isPrimitive()
        && field.asPrimitiveType().getPrimitiveTypeName() == physical
        && Optional.ofNullable(field.getLogicalTypeAnnotation())
            .equals(Optional.ofNullable(logical));
  }

  private static boolean isDecimal(Type field, ColumnType type) {
    return field.isPrimitive()
        && field.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
        && decimal.getPrecision() == type.precision()
        && decimal.getScale() == type.scale();
  }

  private static boolean isTextMap(Type field) {
    if (field.isPrimitive()
        || !LogicalTypeAnnotation.mapType().equals(field.getLogicalTypeAnnotation())) {
      return false;
    }
    List<Type> entry = field.asGroupType().getType(0).asGroupType().getFields();
    return entry.size() == 2 && entry.stream().allMatch(each -> holds(each, ColumnType.TEXT));
  }
}
