package io.clientele.pipeline.csv;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a whole table: to a file that is there at once or not at all, or to a stream. */
public final class CsvWriter {
  private CsvWriter() {}

  /**
   * Writes a header and rows.
   *
   * @param out the file, whose folder has to exist; null for {@code stream}
   */
  public static void write(
      @Nullable Path out, PrintStream stream, List<String> header, Iterable<List<String>> rows)
      throws IOException {
    if (out == null) {
      stream.print(CsvText.line(header));
      rows.forEach(row -> stream.print(CsvText.line(row)));
      return;
    }
    Path whole = out.toAbsolutePath();
    Path half = whole.resolveSibling(whole.getFileName() + ".half");
    try (Writer writer = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
      writer.write(CsvText.line(header));
      for (List<String> row : rows) {
        writer.write(CsvText.line(row));
      }
    }
    Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
  }
}
