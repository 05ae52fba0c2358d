package io.clientele.engine.spark.sql;

import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** A query with every column cast to its declared type, in the declared order. */
public final class DeclaredQuery {
  private DeclaredQuery() {}

  /** Fails with every declared column that the query does not return. */
  public static Dataset<Row> of(Dataset<Row> query, List<Column> columns) {
    List<String> returned = Arrays.asList(query.columns());
    List<String> missing = new ArrayList<>();
    List<org.apache.spark.sql.Column> casts = new ArrayList<>();
    for (Column column : columns) {
      if (!returned.contains(column.name())) {
        missing.add(column.name());
        continue;
      }
      casts.add(
          functions
              .col("`" + column.name() + "`")
              .cast(SparkTypes.of(column.type()))
              .as(column.name()));
    }
    if (!missing.isEmpty()) {
      throw new EngineException(
          "the query does not return the declared columns " + missing + "; it returns " + returned);
    }
    return query.select(casts.toArray(org.apache.spark.sql.Column[]::new));
  }
}
