package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.EngineException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** The rows of a result's chunk as the value types of the engine contract, read by columns. */
final class ChunkRows {
  private ChunkRows() {}

  static List<List<@Nullable Object>> of(DuckDBChunkedResult result) throws SQLException {
    DuckDBDataChunkReader chunk = result.chunk();
    int columns = (int) chunk.columnCount();
    int rows = (int) chunk.rowCount();
    @Nullable Object[][] values = new Object[rows][columns];
    for (int column = 0; column < columns; column++) {
      DuckDBReadableVector vector = chunk.vector(column);
      for (int row = 0; row < rows; row++) {
        values[row][column] =
            vector.isNull(row) ? null : value(vector, row, result.columnName(column));
      }
    }
    List<List<@Nullable Object>> list = new ArrayList<>(rows);
    for (@Nullable Object[] row : values) {
      list.add(Arrays.asList(row));
    }
    return list;
  }

  private static Object value(DuckDBReadableVector vector, int row, String column) {
    return switch (vector.getType()) {
      case VARCHAR -> vector.getString(row);
      case BIGINT -> vector.getLong(row);
      case INTEGER -> (long) vector.getInt(row);
      case SMALLINT -> (long) vector.getShort(row);
      case TINYINT -> (long) vector.getByte(row);
      case HUGEINT -> whole(vector.getHugeInt(row));
      case DOUBLE -> vector.getDouble(row);
      case FLOAT -> (double) vector.getFloat(row);
      case DECIMAL -> vector.getBigDecimal(row);
      case BOOLEAN -> vector.getBoolean(row);
      case DATE -> vector.getLocalDate(row);
      case TIMESTAMP_WITH_TIME_ZONE -> vector.getOffsetDateTime(row).toInstant();
      case TIMESTAMP -> vector.getLocalDateTime(row).toInstant(ZoneOffset.UTC);
      default ->
          throw new EngineException(
              "column "
                  + column
                  + " has the type "
                  + vector.getType()
                  + ", which a Java function does not take; cast it in the query");
    };
  }

  private static Object whole(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : new BigDecimal(value);
  }
}
