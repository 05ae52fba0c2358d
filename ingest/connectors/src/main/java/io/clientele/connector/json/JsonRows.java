package io.clientele.connector.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.RowReader;
import io.clientele.connector.text.TextInput;
import io.clientele.connector.text.TextReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file that is JSON as a whole. Holds one row and what the objects around say. */
public final class JsonRows implements RowReader {
  private final TextReader text;
  private final JsonWalk walk;
  private final JsonCells cells;
  private final Ancestors ancestors;
  private final String path;
  private long number;

  private JsonRows(TextReader text, String path, JsonCells cells, Ancestors ancestors)
      throws IOException {
    LimitedReader in = new LimitedReader(text);
    this.text = text;
    this.path = path;
    this.cells = cells;
    this.ancestors = ancestors;
    this.walk =
        new JsonWalk(JsonText.MAPPER.createParser(in), in, RowPath.of(path), ancestors, true);
  }

  /**
   * Opens a file and notes what the objects around its rows say.
   *
   * @throws RefusedFileException when it is no JSON or has nothing where its rows should be
   */
  public static RowReader open(
      Path file, boolean isPacked, FileFormat format, List<FieldSpec> fields) throws IOException {
    String path = chosen(file, isPacked, format);
    JsonCells cells = new JsonCells(fields, RowPath.of(path).rowLevel());
    Ancestors ancestors = cells.ancestors();
    if (ancestors.areWanted()) {
      try (TextReader text = text(file, isPacked, format)) {
        walk(text, path, ancestors, false);
      }
    }
    ancestors.complete();
    return new JsonRows(text(file, isPacked, format), path, cells, ancestors);
  }

  /** The first path under which the file has a row; the first of all when none has. */
  private static String chosen(Path file, boolean isPacked, FileFormat format) throws IOException {
    List<String> paths = format.layout().rows();
    for (String path : paths.size() == 1 ? List.<String>of() : paths) {
      try (TextReader text = text(file, isPacked, format)) {
        JsonCells none = new JsonCells(List.of(), RowPath.of(path).rowLevel());
        if (walk(text, path, none.ancestors(), true)) {
          return path;
        }
      } catch (RefusedFileException otherShape) {
        continue;
      }
    }
    return paths.get(0);
  }

  private static TextReader text(Path file, boolean isPacked, FileFormat format)
      throws IOException {
    return new TextReader(TextInput.open(file, format.encoding(), isPacked));
  }

  /** Goes on to the first row; whether there is one. */
  private static boolean walk(TextReader text, String path, Ancestors ancestors, boolean readsRows)
      throws IOException {
    LimitedReader in = new LimitedReader(text);
    try {
      return new JsonWalk(
                  JsonText.MAPPER.createParser(in), in, RowPath.of(path), ancestors, readsRows)
              .next()
          != null;
    } catch (JsonProcessingException broken) {
      throw new RefusedFileException(JsonFailure.of(broken));
    }
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      JsonNode row = walk.next();
      if (row == null) {
        atEnd();
        return null;
      }
      boolean isBad = text.isBadlyEncoded(walk.rowStart(), walk.rowEnd());
      return cells.row(row, ancestors, ++number, isBad);
    } catch (JsonProcessingException broken) {
      throw new RefusedFileException(JsonFailure.of(broken));
    }
  }

  private void atEnd() {
    if (!walk.isReached()) {
      throw new RefusedFileException(
          "has nothing at " + path + ", where its records should be. Is this the right file?");
    }
    if (number > 0) {
      cells.requireAllSeen();
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
