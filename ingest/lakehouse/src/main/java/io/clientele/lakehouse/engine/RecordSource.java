package io.clientele.lakehouse.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accepted records of one delivery, as text.
 *
 * <p>Serializable: an engine may open it in another process that sees the same folder. Opening it
 * twice gives the same records in the same order.
 */
public interface RecordSource extends Serializable {
  /** Values that are the same for every record, in the order of {@link #constantColumns()}. */
  List<String> constants();

  /** The bronze columns that {@link #constants()} fill. */
  List<String> constantColumns();

  /** The bronze columns that each record fills, in order. */
  List<String> recordColumns();

  /** An upper bound of the number of records, for progress and planning. */
  long expectedRecords();

  Reader open() throws IOException;

  /** A cursor over records. Not safe for use by several threads. */
  interface Reader extends AutoCloseable {
    /**
     * The next record's values, or null at the end. The array may be reused by the next call. A
     * BIGINT column's value is plain digits, an instant's is ISO-8601 in UTC.
     */
    @Nullable String @Nullable [] next() throws IOException;

    @Override
    void close() throws IOException;
  }
}
