package io.clientele.report.query;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From JDBC to plain values. */
final class AnswerReader {
  private AnswerReader() {}

  static Rows all(ResultSet result, int mostRows) throws SQLException {
    List<String> columns = columns(result);
    List<@Nullable Object[]> rows = new ArrayList<>();
    while (result.next()) {
      if (rows.size() == mostRows) {
        throw new TooManyRowsException(mostRows);
      }
      rows.add(row(result, columns.size()));
    }
    return new Rows(columns, rows);
  }

  static List<String> columns(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int position = 1; position <= meta.getColumnCount(); position++) {
      columns.add(meta.getColumnName(position));
    }
    return columns;
  }

  static @Nullable Object[] row(ResultSet result, int width) throws SQLException {
    @Nullable Object[] cells = new Object[width];
    for (int position = 0; position < width; position++) {
      cells[position] = plain(result.getObject(position + 1));
    }
    return cells;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof BigInteger whole) {
      return whole.longValueExact();
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float real) {
      return real.doubleValue();
    }
    if (value instanceof Double real && !Double.isFinite(real)) {
      return null;
    }
    return value;
  }
}
