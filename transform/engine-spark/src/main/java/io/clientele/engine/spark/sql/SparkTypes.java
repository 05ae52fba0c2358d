package io.clientele.engine.spark.sql;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Declared column types as Spark's. Every column may be null. */
public final class SparkTypes {
  private SparkTypes() {}

  public static DataType of(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> DataTypes.StringType;
      case BIGINT -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case INSTANT -> DataTypes.TimestampType;
      case DECIMAL -> DataTypes.createDecimalType(type.precision(), type.scale());
      case TEXT_MAP -> DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, true);
    };
  }

  public static StructType of(List<Column> columns) {
    return new StructType(columns.stream().map(SparkTypes::field).toArray(StructField[]::new));
  }

  private static StructField field(Column column) {
    return new StructField(column.name(), of(column.type()), true, Metadata.empty());
  }
}
