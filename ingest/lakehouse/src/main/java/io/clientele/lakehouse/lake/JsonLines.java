package io.clientele.lakehouse.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  /** The last whole lines, at most {@code count}; what lies before them is not read. */
  public List<JsonNode> readLast(int count) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    if (Files.notExists(file)) {
      return lines;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      String text = "";
      for (long length = 1 << 16; ; length *= 4) {
        long start = Math.max(0, size - length);
        text = wholeLines(channel, start, size);
        if (start == 0 || text.chars().filter(each -> each == '\n').count() >= count) {
          break;
        }
      }
      List<String> whole = text.lines().toList();
      for (String line : whole.subList(Math.max(0, whole.size() - count), whole.size())) {
        lines.add(parse(line, 0));
      }
    }
    return lines;
  }

  private static String wholeLines(FileChannel channel, long start, long size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) (size - start));
    for (int read = 0; bytes.hasRemaining() && read >= 0; ) {
      read = channel.read(bytes, start + bytes.position());
    }
    int first = 0;
    while (start > 0 && first < bytes.position() && bytes.get(first++) != '\n') {}
    int end = bytes.position();
    while (end > first && bytes.get(end - 1) != '\n') {
      end--;
    }
    return new String(bytes.array(), first, end - first, StandardCharsets.UTF_8);
  }

  private JsonNode parse(String line, int number) throws IOException {
    try {
      return Json.MAPPER.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new IOException(
          file
              + (number == 0 ? ": one of its last lines" : " line " + number)
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
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = channel.size();
      if (size == 0) {
        return;
      }
      var last = ByteBuffer.allocate(1);
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
