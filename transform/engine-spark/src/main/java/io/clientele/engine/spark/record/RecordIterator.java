package io.clientele.engine.spark.record;

import io.clientele.lakehouse.engine.RecordSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;

/**
 * One source after the other, each record with its source's constants; a column that neither fills
 * is null. Closes each reader at its end and the open one when the task ends early.
 */
final class RecordIterator implements Iterator<InternalRow> {
  private final Iterator<RecordSource> sources;
  private final List<String> columns;
  private final List<TextValue> parsers;
  private @Nullable Object[] constants = new Object[0];
  private int[] positions = new int[0];
  private RecordSource.@Nullable Reader reader;
  private @Nullable InternalRow next;
  private boolean ended;

  RecordIterator(Iterator<RecordSource> sources, List<String> columns, List<TextValue> parsers) {
    this.sources = sources;
    this.columns = columns;
    this.parsers = parsers;
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.<Void>addTaskCompletionListener(
          context -> {
            close();
            return null;
          });
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = advance();
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all records were read");
    }
    InternalRow row = java.util.Objects.requireNonNull(next);
    next = null;
    return row;
  }

  private @Nullable InternalRow advance() {
    try {
      while (true) {
        if (reader == null) {
          if (!sources.hasNext()) {
            return null;
          }
          open(sources.next());
        }
        @Nullable String @Nullable [] values = java.util.Objects.requireNonNull(reader).next();
        if (values != null) {
          return row(values);
        }
        close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void open(RecordSource source) throws IOException {
    constants = new Object[columns.size()];
    for (int index = 0; index < source.constants().size(); index++) {
      int at = position(source.constantColumns().get(index));
      constants[at] = parsers.get(at).read(source.constants().get(index));
    }
    positions = source.recordColumns().stream().mapToInt(this::position).toArray();
    reader = source.open();
  }

  private int position(String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException(
          "records fill the column " + column + ", which the table does not declare: " + columns);
    }
    return at;
  }

  private InternalRow row(@Nullable String[] values) {
    @Nullable Object[] row = constants.clone();
    for (int index = 0; index < positions.length; index++) {
      String text = values[index];
      int at = positions[index];
      row[at] = text == null ? null : parsers.get(at).read(text);
    }
    return new GenericInternalRow(row);
  }

  private void close() {
    if (reader == null) {
      return;
    }
    try {
      reader.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      reader = null;
    }
  }
}
