package io.clientele.testkit;

import io.clientele.lakehouse.engine.RecordSource;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two records, then a failure. */
final class BrokenRecords implements RecordSource {
  private static final long serialVersionUID = 1L;

  @Override
  public List<String> constants() {
    return List.of("d1", "1", "2024-03-05T10:00:00Z");
  }

  @Override
  public List<String> constantColumns() {
    return List.of("_delivery_id", "_delivery_number", "_ingested_at");
  }

  @Override
  public List<String> recordColumns() {
    return List.of("name", "amount", "_row_number");
  }

  @Override
  public long expectedRecords() {
    return 3;
  }

  @Override
  public Reader open() {
    return new Reader() {
      private int line = 1;

      @Override
      public @Nullable String @Nullable [] next() throws IOException {
        line++;
        if (line > 3) {
          throw new IOException("line 3 was cut");
        }
        return new String[] {"tea", "1", String.valueOf(line)};
      }

      @Override
      public void close() {}
    };
  }
}
