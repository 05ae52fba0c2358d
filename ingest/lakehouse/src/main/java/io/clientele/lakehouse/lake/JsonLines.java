package io.clientele.lakehouse.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A durable file of one JSON object per line that only grows.
 *
 * <p>A line without its line end was cut by a crash: reading leaves it out, appending starts behind
 * the last whole line.
 */
public final class JsonLines {
  private final Path file;

  public JsonLines(Path file) {
    this.file = file;
  }

  /** Every whole line; fails with file and line number when one is not JSON. */
  public List<JsonNode> read() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    if (Files.notExists(file)) {
      return lines;
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(parse(text.substring(start, end), lines.size() + 1));
      start = end + 1;
    }
    return lines;
  }

  private JsonNode parse(String line, int number) throws IOException {
    try {
      return Json.MAPPER.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new IOException(
          file
              + " line "
              + number
              + " is not JSON: the file was changed or damaged; restore it from"
              + " a backup",
          broken);
    }
  }

  public void append(JsonNode line) throws IOException {
    cutTornTail();
    DurableFiles.append(
        file, (Json.MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void cutTornTail() throws IOException {
    if (Files.notExists(file)) {
      return;
    }
    try (var channel =
        java.nio.channels.FileChannel.open(
            file, java.nio.file.StandardOpenOption.READ, java.nio.file.StandardOpenOption.WRITE)) {
      long size = channel.size();
      if (size == 0) {
        return;
      }
      var last = java.nio.ByteBuffer.allocate(1);
      channel.read(last, size - 1);
      if (last.get(0) != '\n') {
        byte[] all = Files.readAllBytes(file);
        int keep = all.length;
        while (keep > 0 && all[keep - 1] != '\n') {
          keep--;
        }
        channel.truncate(keep);
        channel.force(true);
      }
    }
  }
}
