package io.clientele.connector.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file. Bytes that the character set does not know, and NUL characters, come
 * out as U+FFFD and their places are kept, so that exactly the records that hold them can be
 * refused.
 */
public final class TextInput implements Closeable {
  private static final int BYTES = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).limit(0);
  private boolean atEnd;
  private long charsGiven;
  private final Places badPlaces = new Places();
  private final @Nullable Utf8Evidence utf8;

  private TextInput(InputStream in, Charset charset) {
    this.in = in;
    this.utf8 = charset.newEncoder().maxBytesPerChar() == 1 ? new Utf8Evidence() : null;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Opens a file.
   *
   * @param encoding a character set or {@code auto}; a byte order mark wins over it
   * @param isPacked whether the bytes are gzip
   */
  public static TextInput open(Path file, String encoding, boolean isPacked) throws IOException {
    InputStream bytes = FileBytes.open(file, isPacked);
    try {
      PushbackInputStream in = new PushbackInputStream(bytes, 3);
      return new TextInput(in, charset(in, encoding));
    } catch (IOException | RuntimeException failed) {
      bytes.close();
      throw failed;
    }
  }

  private static Charset charset(PushbackInputStream in, String encoding) throws IOException {
    byte[] first = new byte[3];
    int count = in.readNBytes(first, 0, 3);
    if (count == 3
        && first[0] == (byte) 0xEF
        && first[1] == (byte) 0xBB
        && first[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (count >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
      in.unread(first, 2, count - 2);
      return StandardCharsets.UTF_16LE;
    }
    if (count >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
      in.unread(first, 2, count - 2);
      return StandardCharsets.UTF_16BE;
    }
    in.unread(first, 0, count);
    return encoding.equals("auto") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
  }

  /**
   * Fills the buffer from {@code offset}; returns how many characters came, or -1 at the end. There
   * has to be room for three: a pair of surrogates and the mark of a bad byte.
   */
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(buffer, offset, length - 1);
    while (out.position() == offset && out.hasRemaining()) {
      if (!bytes.hasRemaining() && !atEnd) {
        fill();
      }
      CoderResult result = decoder.decode(bytes, out, atEnd);
      if (result.isError()) {
        bytes.position(bytes.position() + Math.min(result.length(), bytes.remaining()));
        badPlaces.add(charsGiven + out.position() - offset);
        out.limit(offset + length);
        out.put('\uFFFD');
      } else if (result.isUnderflow()) {
        if (atEnd) {
          break;
        }
        fill();
      }
    }
    int count = out.position() - offset;
    replaceNul(buffer, offset, count);
    charsGiven += count;
    return count == 0 ? -1 : count;
  }

  private void replaceNul(char[] buffer, int offset, int count) {
    for (int at = offset; at < offset + count; at++) {
      if (buffer[at] == 0) {
        buffer[at] = '\uFFFD';
        badPlaces.add(charsGiven + at - offset);
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    atEnd = count < 0;
    if (utf8 != null) {
      utf8.add(bytes.array(), bytes.position(), Math.max(0, count));
    }
    bytes.position(bytes.position() + Math.max(0, count));
    bytes.flip();
    if (atEnd && utf8 != null && utf8.isConvincing()) {
      throw new RefusedFileException(
          "is UTF-8 text, though its encoding is declared as "
              + decoder.charset().name()
              + ". Declare encoding: utf-8.");
    }
  }

  /**
   * Whether one of the characters from {@code start} to before {@code end} stands for bad bytes.
   */
  boolean hasBadPlace(long start, long end) {
    return badPlaces.anyWithin(start, end);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
