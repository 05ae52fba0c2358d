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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that is JSON as a whole, path after path. Holds one row and what the objects
 * around the rows of one path say.
 */
public final class JsonRows implements RowReader {
  private final Path file;
  private final boolean isPacked;
  private final FileFormat format;
  private final List<FieldSpec> fields;
  private final SeenFields seen;
  private final Deque<String> paths;
  private @Nullable TextReader text;
  private @Nullable JsonWalk walk;
  private JsonCells cells;
  private Ancestors ancestors;
  private boolean isReached;
  private long number;

  private JsonRows(Path file, boolean isPacked, FileFormat format, List<FieldSpec> fields) {
    this.file = file;
    this.isPacked = isPacked;
    this.format = format;
    this.fields = fields;
    this.seen = new SeenFields(fields);
    this.paths = new ArrayDeque<>(format.layout().rows());
    this.cells = new JsonCells(fields, 0, seen);
    this.ancestors = cells.ancestors();
  }

  /**
   * Opens a file.
   *
   * @throws RefusedFileException when it is no JSON
   */
  public static RowReader open(
      Path file, boolean isPacked, FileFormat format, List<FieldSpec> fields) throws IOException {
    JsonRows rows = new JsonRows(file, isPacked, format, fields);
    try {
      rows.openPath(rows.paths.remove());
      return rows;
    } catch (IOException | RuntimeException failed) {
      rows.close();
      throw failed;
    }
  }

  /** Notes what stands around the rows of a path, and goes back to read them. */
  private void openPath(String path) throws IOException {
    RowPath rowPath = RowPath.of(path);
    cells = new JsonCells(fields, rowPath.rowLevel(), seen);
    ancestors = cells.ancestors();
    try {
      if (ancestors.areWanted()) {
        walk(rowPath, false).next();
      }
      ancestors.complete();
      walk = walk(rowPath, true);
    } catch (JsonProcessingException broken) {
      throw new RefusedFileException(JsonFailure.of(broken));
    }
  }

  private JsonWalk walk(RowPath path, boolean readsRows) throws IOException {
    close();
    TextReader opened = new TextReader(TextInput.open(file, format.encoding(), isPacked));
    text = opened;
    LimitedReader in = new LimitedReader(opened);
    return new JsonWalk(JsonText.MAPPER.createParser(in), in, path, ancestors, readsRows);
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (walk != null && text != null) {
      JsonNode row = row(walk);
      if (row != null) {
        boolean isBad = text.isBadlyEncoded(walk.rowStart(), walk.rowEnd());
        return cells.row(row, ancestors, ++number, isBad);
      }
      isReached |= walk.isReached();
      walk = null;
      if (!paths.isEmpty()) {
        openPath(paths.remove());
      }
    }
    atEnd();
    return null;
  }

  private static @Nullable JsonNode row(JsonWalk walk) throws IOException {
    try {
      return walk.next();
    } catch (JsonProcessingException broken) {
      throw new RefusedFileException(JsonFailure.of(broken));
    }
  }

  private void atEnd() {
    if (!isReached) {
      throw new RefusedFileException(
          "has nothing at "
              + String.join(" or ", format.layout().rows())
              + ", where its records should be. Is this the right file?");
    }
    seen.requireAll();
  }

  @Override
  public void close() throws IOException {
    if (text != null) {
      text.close();
    }
  }
}
