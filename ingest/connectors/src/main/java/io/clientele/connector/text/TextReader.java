package io.clientele.connector.text;

import java.io.IOException;
import java.io.Reader;

/** A {@link TextInput} for who needs a {@link Reader}. */
public final class TextReader extends Reader {
  private final TextInput in;

  public TextReader(TextInput in) {
    this.in = in;
  }

  /** Gives at least one character; {@code length} is at least three. */
  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    return in.read(buffer, offset, length);
  }

  /** Whether a character in {@code [start, end)} stands for bad bytes; asked in rising order. */
  public boolean isBadlyEncoded(long start, long end) {
    return in.hasBadPlace(start, end);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
