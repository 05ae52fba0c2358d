package io.clientele.connector.text;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads delimited records (RFC 4180, any delimiter): quotes doubled inside quotes, line ends inside
 * quotes, line ends LF, CRLF or CR. A quote inside an unquoted cell is a character like others.
 * Blank lines are no records.
 */
public final class DelimitedReader implements RowReader {
  private static final int MOST_CHARACTERS = 1 << 24;

  private final TextInput in;
  private final char delimiter;
  private final char quote;
  private final Cells cells = new Cells();
  private char[] buffer = new char[1 << 16];
  private int start;
  private int at;
  private int limit;
  private long bufferPlace;
  private boolean atEnd;
  private long line = 1;
  private long recordLine = 1;

  /**
   * Reads on from where the input stands.
   *
   * @param quote the quoting character, or {@code \0} for none
   */
  public DelimitedReader(TextInput in, char delimiter, char quote) {
    this.in = in;
    this.delimiter = delimiter;
    this.quote = quote;
  }

  /** Leaves out physical lines, whatever they hold; fewer at the end of the file. */
  public void skipLines(int count) throws IOException {
    for (int skipped = 0; skipped < count && has(); skipped++) {
      start = at;
      while (has() && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
        start = at;
      }
      lineEnd();
      start = at;
    }
  }

  /**
   * The next record, or null at the end.
   *
   * @throws RefusedFileException when a quote is never closed or a record is longer than 16 million
   *     characters
   */
  @Override
  public @Nullable Row next() throws IOException {
    do {
      start = at;
      recordLine = line;
      cells.clear();
      if (!has()) {
        return null;
      }
      readRecord();
    } while (cells.isBlank());
    return cells;
  }

  private void readRecord() throws IOException {
    while (true) {
      if (has() && buffer[at] == quote && quote != 0) {
        quotedCell();
      } else {
        plainCell();
      }
      if (!has()) {
        cells.end(true);
        return;
      }
      if (buffer[at] != delimiter) {
        cells.end(false);
        lineEnd();
        return;
      }
      at++;
    }
  }

  private void plainCell() throws IOException {
    int from = at - start;
    while (true) {
      int position = at;
      int end = limit;
      char[] characters = buffer;
      while (position < end) {
        char character = characters[position];
        if (character == delimiter || character == '\n' || character == '\r') {
          break;
        }
        position++;
      }
      at = position;
      if (position < end || !has()) {
        cells.add(from, at - start, false);
        return;
      }
    }
  }

  private void quotedCell() throws IOException {
    long opened = line;
    at++;
    int from = at - start;
    boolean doubled = false;
    while (true) {
      if (!has()) {
        throw new RefusedFileException(
            "line " + opened + " opens a quote that is never closed. Is the file cut?");
      }
      char character = buffer[at];
      if (character == quote) {
        at++;
        if (!has() || buffer[at] != quote) {
          break;
        }
        doubled = true;
        at++;
      } else if (character == '\n' || character == '\r') {
        lineEnd();
      } else {
        at++;
      }
    }
    cells.add(from, at - 1 - start, doubled);
    while (has() && buffer[at] != delimiter && buffer[at] != '\n' && buffer[at] != '\r') {
      cells.badlyQuoted = true;
      at++;
    }
  }

  private void lineEnd() throws IOException {
    if (has()) {
      boolean carriageReturn = buffer[at] == '\r';
      at++;
      line++;
      if (carriageReturn && has() && buffer[at] == '\n') {
        at++;
      }
    }
  }

  /** Whether there is a character at {@link #at}; reads more when the buffer is used up. */
  private boolean has() throws IOException {
    if (at < limit) {
      return true;
    }
    if (atEnd) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      bufferPlace += start;
      at -= start;
      limit -= start;
      start = 0;
    }
    if (buffer.length - limit < 1024) {
      if (limit >= MOST_CHARACTERS) {
        throw new RefusedFileException(
            "line "
                + recordLine
                + " begins a record of more than 16 million characters. Is the"
                + " quote or the delimiter declared wrongly?");
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    atEnd = count < 0;
    limit += Math.max(0, count);
    return at < limit;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Where the cells of the current record lie, relative to its first character. */
  private final class Cells implements Row {
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean[] doubled = new boolean[32];
    private int size;
    private int length;
    private boolean cut;
    private boolean badlyQuoted;

    void clear() {
      size = 0;
      badlyQuoted = false;
    }

    void add(int first, int end, boolean hasDoubledQuote) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        doubled = Arrays.copyOf(doubled, size * 2);
      }
      from[size] = first;
      to[size] = end;
      doubled[size++] = hasDoubledQuote;
    }

    void end(boolean atEndOfFile) {
      length = at - start;
      cut = atEndOfFile;
    }

    boolean isBlank() {
      return size == 1 && length == 0;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public String cell(int index) {
      String text = new String(buffer, start + from[index], to[index] - from[index]);
      return doubled[index] ? text.replace("" + quote + quote, String.valueOf(quote)) : text;
    }

    @Override
    public boolean isEmpty(int index) {
      return to[index] == from[index];
    }

    @Override
    public long line() {
      return recordLine;
    }

    @Override
    public String raw() {
      return new String(buffer, start, length);
    }

    @Override
    public boolean isBadlyEncoded() {
      return in.hasBadPlace(bufferPlace + start, bufferPlace + start + length);
    }

    @Override
    public boolean isBadlyQuoted() {
      return badlyQuoted;
    }

    @Override
    public boolean isCut() {
      return cut;
    }
  }
}
