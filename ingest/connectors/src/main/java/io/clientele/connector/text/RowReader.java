package io.clientele.connector.text;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other. */
public interface RowReader extends Closeable {
  /**
   * The next row, or null at the end.
   *
   * @throws RefusedFileException when the file cannot be taken as a whole
   */
  @Nullable Row next() throws IOException;
}
