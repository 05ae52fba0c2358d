package io.clientele.connector.text;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out what separates the cells of a file. */
public final class Delimiters {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int LOOK_AT = 20;

  private Delimiters() {}

  /**
   * The delimiter that gives the most cells in the same number over the first records; a comma when
   * none gives two.
   */
  public static char of(Path file, String encoding, boolean isPacked, char quote, int skipLines)
      throws IOException {
    char best = ',';
    int most = 1;
    for (char candidate : CANDIDATES) {
      int width = steadyWidth(file, encoding, isPacked, candidate, quote, skipLines);
      if (width > most) {
        most = width;
        best = candidate;
      }
    }
    return best;
  }

  /** The number of cells that more than half of the first records have, or 1. */
  private static int steadyWidth(
      Path file, String encoding, boolean isPacked, char delimiter, char quote, int skipLines)
      throws IOException {
    try (DelimitedReader reader =
        new DelimitedReader(TextInput.open(file, encoding, isPacked), delimiter, quote)) {
      reader.skipLines(skipLines);
      int[] widths = new int[LOOK_AT];
      int count = 0;
      for (@Nullable Row row = reader.next();
          row != null && count < LOOK_AT;
          row = count < LOOK_AT ? reader.next() : null) {
        widths[count++] = row.size();
      }
      for (int width : widths) {
        long same = java.util.Arrays.stream(widths, 0, count).filter(each -> each == width).count();
        if (width > 1 && same * 2 > count) {
          return width;
        }
      }
      return 1;
    } catch (RefusedFileException unclosedQuote) {
      return 1;
    }
  }
}
