package io.clientele.connector.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.connector.text.Row;
import io.clientele.connector.text.RowReader;
import io.clientele.connector.text.TextInput;
import io.clientele.connector.text.TextLines;
import io.clientele.connector.text.TextRow;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file with a JSON value on each line. A line that is none gives one damaged row;
 * blank lines give none.
 */
public final class JsonLines implements RowReader {
  private final TextLines lines;
  private final List<FieldSpec> fields;
  private final List<RowPath> paths;
  private final SeenFields seen;
  private final Deque<TextRow> ready = new ArrayDeque<>();
  private long number;

  private JsonLines(TextLines lines, List<RowPath> paths, List<FieldSpec> fields) {
    this.lines = lines;
    this.fields = fields;
    this.paths = paths;
    this.seen = new SeenFields(fields);
  }

  public static RowReader open(
      Path file, boolean isPacked, FileFormat format, List<FieldSpec> fields) throws IOException {
    return new JsonLines(
        new TextLines(TextInput.open(file, format.encoding(), isPacked)),
        format.layout().rows().stream().map(RowPath::of).toList(),
        fields);
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (ready.isEmpty()) {
      String line = lines.next();
      if (line == null) {
        seen.requireAll();
        return null;
      }
      if (!line.isBlank()) {
        read(line);
      }
    }
    return ready.poll();
  }

  private void read(String line) throws IOException {
    long before = number;
    try {
      rows(line);
    } catch (JsonProcessingException broken) {
      refuse(
          line, before, JsonFailure.of(broken).replace("line 1,", "line " + lines.number() + ","));
    } catch (RefusedFileException otherShape) {
      refuse(line, before, String.valueOf(otherShape.getMessage()));
    }
  }

  /** A line is taken whole or not at all. */
  private void refuse(String line, long before, String why) {
    ready.clear();
    number = before + 1;
    ready.add(TextRow.damaged(fields.size(), number, line, "The line " + why));
  }

  private void rows(String line) throws IOException {
    boolean isReached = false;
    for (RowPath path : paths) {
      JsonCells cells = new JsonCells(fields, path.rowLevel(), seen);
      Ancestors ancestors = cells.ancestors();
      if (ancestors.areWanted()) {
        walk(line, path, ancestors, false).next();
      }
      ancestors.complete();
      JsonWalk walk = walk(line, path, ancestors, true);
      for (JsonNode row = walk.next(); row != null; row = walk.next()) {
        ready.add(cells.row(row, ancestors, ++number, lines.isBadlyEncoded()));
      }
      isReached |= walk.isReached();
    }
    if (!isReached) {
      throw new RefusedFileException("has nothing where its records should be.");
    }
  }

  private static JsonWalk walk(String line, RowPath path, Ancestors ancestors, boolean readsRows)
      throws IOException {
    LimitedReader in = new LimitedReader(new StringReader(line));
    return new JsonWalk(JsonText.MAPPER.createParser(in), in, path, ancestors, readsRows);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
