package io.clientele.connector.json;

import io.clientele.connector.text.RefusedFileException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text of which only so much is given while one value is being read into memory. */
final class LimitedReader extends FilterReader {
  private long left = Long.MAX_VALUE;

  LimitedReader(Reader in) {
    super(in);
  }

  /** Gives at most so many characters more. */
  void allow(long characters) {
    left = characters;
  }

  /** Gives everything. */
  void allowAll() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new RefusedFileException(
          "has a record of more than 16 million characters. Is the path of its rows right?");
    }
    return count;
  }
}
