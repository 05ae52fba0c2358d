package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.RecordSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBTableFunctionState;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * The records of several deliveries as a table that DuckDB reads: the columns that records fill, as
 * text, and {@code _source_index}, the delivery's place in the list. Each of DuckDB's threads reads
 * whole deliveries.
 */
final class RecordTable
    implements DuckDBTableFunction<RecordTable, Queue<Integer>, RecordTable.Cursor> {
  static final String SOURCE_INDEX = "_source_index";

  private final List<RecordSource> sources;
  private final List<String> columns;
  private final int threads;
  private volatile @Nullable Exception failure;

  RecordTable(List<RecordSource> sources, List<String> columns, int threads) {
    this.sources = List.copyOf(sources);
    this.columns = List.copyOf(columns);
    this.threads = threads;
  }

  /** What stopped the reading, as it was thrown. */
  @Nullable Exception failure() {
    return failure;
  }

  @Override
  public RecordTable bind(DuckDBTableFunctionBindInfo info) {
    columns.forEach(column -> info.addResultColumn(column, String.class));
    info.addResultColumn(SOURCE_INDEX, Integer.class);
    info.setCardinality(sources.stream().mapToLong(RecordSource::expectedRecords).sum(), false);
    return this;
  }

  @Override
  public Queue<Integer> init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(Math.max(1, Math.min(threads, sources.size())));
    Queue<Integer> waiting = new ArrayDeque<>();
    for (int source = 0; source < sources.size(); source++) {
      waiting.add(source);
    }
    return waiting;
  }

  @Override
  public Cursor localInit(DuckDBTableFunctionInitInfo info) {
    return new Cursor();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out)
      throws IOException {
    Cursor cursor = info.getLocalInitData();
    Queue<Integer> waiting = info.getInitData();
    try {
      return cursor.fill(waiting, out);
    } catch (IOException | RuntimeException stopped) {
      failure = stopped;
      throw stopped;
    }
  }

  /** One thread's place in the deliveries. */
  final class Cursor implements DuckDBTableFunctionState {
    private final String[][] values = new String[columns.size()][];
    private RecordSource.@Nullable Reader reader;
    private int source;
    private int[] target = new int[0];

    private long fill(Queue<Integer> waiting, DuckDBDataChunkWriter out) throws IOException {
      int capacity = (int) out.capacity();
      while (reader != null || openNext(waiting)) {
        int rows = read(capacity);
        if (rows > 0) {
          write(out, rows);
          return rows;
        }
        close();
      }
      return 0;
    }

    private boolean openNext(Queue<Integer> waiting) throws IOException {
      Integer next;
      synchronized (waiting) {
        next = waiting.poll();
      }
      if (next == null) {
        return false;
      }
      source = next;
      RecordSource records = sources.get(source);
      target = records.recordColumns().stream().mapToInt(columns::indexOf).toArray();
      for (int column = 0; column < values.length; column++) {
        values[column] = new String[0];
      }
      reader = records.open();
      return true;
    }

    private int read(int capacity) throws IOException {
      RecordSource.Reader records = java.util.Objects.requireNonNull(reader);
      for (int column : target) {
        if (values[column].length != capacity) {
          values[column] = new String[capacity];
        }
      }
      int row = 0;
      while (row < capacity) {
        @Nullable String[] record = records.next();
        if (record == null) {
          break;
        }
        for (int field = 0; field < target.length; field++) {
          values[target[field]][row] = record[field];
        }
        row++;
      }
      return row;
    }

    private void write(DuckDBDataChunkWriter out, int rows) {
      for (int column = 0; column < values.length; column++) {
        DuckDBWritableVector vector = out.vector(column);
        String[] texts = values[column];
        if (texts.length == 0) {
          setNulls(vector, rows);
        } else {
          vector.setStrings(0, rows == texts.length ? texts : Arrays.copyOf(texts, rows));
        }
      }
      DuckDBWritableVector index = out.vector(values.length);
      for (int row = 0; row < rows; row++) {
        index.setInt(row, source);
      }
    }

    private static void setNulls(DuckDBWritableVector vector, int rows) {
      for (int row = 0; row < rows; row++) {
        vector.setNull(row);
      }
    }

    @Override
    public void close() throws IOException {
      if (reader != null) {
        RecordSource.Reader done = reader;
        reader = null;
        done.close();
      }
    }
  }
}
