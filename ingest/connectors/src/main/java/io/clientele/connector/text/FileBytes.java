package io.clientele.connector.text;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, unpacked. A cut or damaged archive and one that unpacks to more than a
 * hundred times its size fail with {@link RefusedFileException}; links are not followed.
 */
public final class FileBytes extends FilterInputStream {
  private static final int BYTES = 1 << 16;
  private static final long RATIO = 100;
  private static final long ALWAYS_UNPACKED = 64L << 20;

  private final long most;
  private long count;

  private FileBytes(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /**
   * Opens a file.
   *
   * @param isPacked whether the bytes are gzip
   */
  public static FileBytes open(Path file, boolean isPacked) throws IOException {
    InputStream raw = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    try {
      long size = Files.size(file);
      long most = isPacked ? Math.max(ALWAYS_UNPACKED, Math.multiplyExact(size, RATIO)) : size;
      return new FileBytes(isPacked ? unpack(raw) : raw, most);
    } catch (IOException | RuntimeException failed) {
      raw.close();
      throw failed;
    }
  }

  private static InputStream unpack(InputStream raw) throws IOException {
    try {
      return new GZIPInputStream(raw, BYTES);
    } catch (EOFException | ZipException broken) {
      throw new RefusedFileException(
          "is not a whole gzip file (" + broken.getMessage() + "). Deliver it again.");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int got = super.read(bytes, offset, length);
      count += Math.max(0, got);
      if (count > most) {
        throw new RefusedFileException(
            "unpacks to more than " + RATIO + " times its size. Deliver it unpacked.");
      }
      return got;
    } catch (EOFException | ZipException cut) {
      throw new RefusedFileException(
          "is cut: the gzip data end before their trailer. Deliver it again.");
    }
  }
}
