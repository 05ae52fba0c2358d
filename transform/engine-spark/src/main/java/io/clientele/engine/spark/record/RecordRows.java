package io.clientele.engine.spark.record;

import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableShape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;

/** Opens delivered records inside of a task and turns their texts into Spark's own rows. */
public final class RecordRows implements FlatMapFunction<List<RecordSource>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> columns;
  private final ArrayList<String> types;

  public RecordRows(TableShape shape) {
    this.columns = new ArrayList<>(shape.columnNames());
    this.types =
        new ArrayList<>(
            shape.columns().stream().map(Column::type).map(ColumnType::toString).toList());
  }

  @Override
  public Iterator<InternalRow> call(List<RecordSource> sources) {
    List<TextValue> parsers = types.stream().map(ColumnType::parse).map(TextValue::of).toList();
    return new RecordIterator(sources.iterator(), columns, parsers);
  }
}
