package io.clientele.engine.spark.sql;

import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.table.Column;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** A query with every column cast to its declared type, in the declared order. */
public final class DeclaredQuery {
  private DeclaredQuery() {}

  /** Fails when the query returns other columns than the declared ones; their order is free. */
  public static Dataset<Row> of(Dataset<Row> query, List<Column> columns) {
    List<String> returned = Arrays.asList(query.columns());
    List<String> declared = columns.stream().map(Column::name).toList();
    List<String> missing = without(declared, returned);
    List<String> surplus = without(returned, declared);
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      throw new EngineException(
          "the query does not give the declared columns: missing "
              + missing
              + ", not declared "
              + surplus);
    }
    return query.select(
        columns.stream().map(DeclaredQuery::cast).toArray(org.apache.spark.sql.Column[]::new));
  }

  private static List<String> without(List<String> names, List<String> others) {
    return names.stream().filter(name -> !others.contains(name)).toList();
  }

  private static org.apache.spark.sql.Column cast(Column column) {
    return functions.col(column.name()).cast(SparkTypes.of(column.type())).as(column.name());
  }
}
