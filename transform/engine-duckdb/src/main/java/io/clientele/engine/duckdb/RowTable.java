package io.clientele.engine.duckdb;

import io.clientele.lakehouse.table.Column;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A table of the session that Java fills row by row. */
final class RowTable implements AutoCloseable {
  private final List<Column> columns;
  private final DuckDBAppender appender;

  /**
   * @param connection writes the rows; no other statement runs on it meanwhile
   * @param schema the schema of a table that exists
   */
  RowTable(DuckDBConnection connection, String schema, String table, List<Column> columns)
      throws SQLException {
    this.columns = List.copyOf(columns);
    this.appender = connection.createAppender(schema, table);
  }

  void add(List<List<@Nullable Object>> rows) throws SQLException {
    for (List<@Nullable Object> row : rows) {
      addRow(row);
    }
  }

  private void addRow(List<@Nullable Object> row) throws SQLException {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "A row has " + row.size() + " values for " + columns.size() + " columns: " + row);
    }
    appender.beginRow();
    for (int column = 0; column < columns.size(); column++) {
      append(columns.get(column), row.get(column));
    }
    appender.endRow();
  }

  private void append(Column column, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
      return;
    }
    try {
      switch (column.type().kind()) {
        case TEXT -> appender.append((String) value);
        case BIGINT -> appender.append(((Number) value).longValue());
        case DOUBLE -> appender.append(((Number) value).doubleValue());
        case BOOLEAN -> appender.append(((Boolean) value).booleanValue());
        case DATE -> appender.append((LocalDate) value);
        case INSTANT -> appender.append(((Instant) value).atOffset(ZoneOffset.UTC));
        case DECIMAL -> appender.append(decimal(column, value));
        case TEXT_MAP -> appender.append((java.util.Map<?, ?>) value);
      }
    } catch (ClassCastException otherType) {
      throw new IllegalArgumentException(
          "Column "
              + column.name()
              + " is "
              + column.type()
              + ", but a row holds the "
              + value.getClass().getSimpleName()
              + " "
              + value,
          otherType);
    }
  }

  private static BigDecimal decimal(Column column, Object value) {
    return ((BigDecimal) value).setScale(column.type().scale(), java.math.RoundingMode.HALF_UP);
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
