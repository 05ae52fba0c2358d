package io.clientele.connector.mail;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a mailbox archive, a byte a character. A mail begins with a line {@code From address
 * date} behind a blank line or at the start; lines that only look similar are text.
 */
final class MboxLines implements Closeable {
  private static final int MOST_BYTES_OF_A_LINE = 1 << 16;
  private static final Pattern START =
      Pattern.compile(
          "From .*\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
              + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ 0-9]?[0-9]"
              + " [0-9]{2}:[0-9]{2}.*");

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;
  private long number;
  private boolean isContinued;
  private boolean isAfterBlank = true;
  private boolean isStart;

  MboxLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end, or a part of one that is longer than 64 KB; null at the end. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean wasContinued = isContinued;
    boolean isEnded = false;
    boolean isAny = false;
    while (!isEnded && line.length() < MOST_BYTES_OF_A_LINE && has()) {
      isAny = true;
      int from = at;
      int most = Math.min(limit, at + MOST_BYTES_OF_A_LINE - line.length());
      while (at < most && buffer[at] != '\n') {
        at++;
      }
      line.append(new String(buffer, from, at - from, StandardCharsets.ISO_8859_1));
      isEnded = at < limit && buffer[at] == '\n';
      at += isEnded ? 1 : 0;
    }
    if (!isAny) {
      return null;
    }
    isContinued = !isEnded;
    number += wasContinued ? 0 : 1;
    String text = line.toString();
    String plain = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    isStart = !wasContinued && isAfterBlank && START.matcher(plain).matches();
    isAfterBlank = !wasContinued && plain.isEmpty();
    return plain;
  }

  private boolean has() throws IOException {
    if (at == limit) {
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
      at = 0;
    }
    return at < limit;
  }

  /** Whether a mail begins with the line that {@link #next} gave last. */
  boolean isStart() {
    return isStart;
  }

  /** The number of that line, from 1. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
