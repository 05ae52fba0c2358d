package io.clientele.testkit;

import io.clientele.lakehouse.engine.RecordSource;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records given as a list, for tests that append without files. */
public record ListRecords(
    List<String> recordColumns,
    List<List<@Nullable String>> records,
    List<String> constantColumns,
    List<String> constants)
    implements RecordSource {
  private static final long serialVersionUID = 1L;

  @Override
  public long expectedRecords() {
    return records.size();
  }

  @Override
  public Reader open() {
    Iterator<List<@Nullable String>> rows = records.iterator();
    @Nullable String[] values = new String[recordColumns.size()];
    return new Reader() {
      @Override
      public @Nullable String @Nullable [] next() {
        return rows.hasNext() ? rows.next().toArray(values) : null;
      }

      @Override
      public void close() {}
    };
  }
}
