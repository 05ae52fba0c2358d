package io.clientele.connector.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The physical lines of a text, ended by LF, CRLF or CR. */
public final class TextLines implements Closeable {
  private static final int MOST_CHARACTERS = 1 << 24;

  private final TextInput in;
  private char[] buffer = new char[1 << 14];
  private int at;
  private int limit;
  private long bufferPlace;
  private boolean atEnd;
  private long number;
  private boolean isCut;
  private boolean isBadlyEncoded;

  public TextLines(TextInput in) {
    this.in = in;
  }

  /**
   * The next line without its end, or null behind the last.
   *
   * @throws RefusedFileException when a line is longer than 16 million characters
   */
  public @Nullable String next() throws IOException {
    int length = 0;
    while (has(length) && !isLineEnd(buffer[at + length])) {
      length++;
    }
    if (length == 0 && !has(0)) {
      return null;
    }
    number++;
    isCut = !has(length);
    long place = bufferPlace + at;
    isBadlyEncoded = in.hasBadPlace(place, place + length);
    String line = new String(buffer, at, length);
    at += length;
    if (!isCut) {
      boolean carriageReturn = buffer[at++] == '\r';
      if (carriageReturn && has(0) && buffer[at] == '\n') {
        at++;
      }
    }
    return line;
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  /** Whether there is a character that many places behind {@link #at}. */
  private boolean has(int ahead) throws IOException {
    while (at + ahead >= limit && !atEnd) {
      fill(ahead);
    }
    return at + ahead < limit;
  }

  private void fill(int ahead) throws IOException {
    if (ahead >= MOST_CHARACTERS) {
      throw new RefusedFileException(
          "line " + (number + 1) + " has more than 16 million characters. Is this the right file?");
    }
    System.arraycopy(buffer, at, buffer, 0, limit - at);
    bufferPlace += at;
    limit -= at;
    at = 0;
    if (buffer.length - limit < 1024) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    atEnd = count < 0;
    limit += Math.max(0, count);
  }

  /** The 1-based number of the line that {@link #next} gave last. */
  public long number() {
    return number;
  }

  /** Whether the file ends behind it without a line end. */
  public boolean isCut() {
    return isCut;
  }

  /** Whether it has bytes that are no text in the file's encoding. */
  public boolean isBadlyEncoded() {
    return isBadlyEncoded;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
