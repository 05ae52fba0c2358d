package io.clientele.report.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What happened, one JSON line per event, each carrying the hash of the line before, so that a
 * removed, altered or moved line is noticed. Personal values are never written; customers appear by
 * their id.
 */
public final class AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String START = "0".repeat(64);
  private static final int TAIL_BYTES = 65_536;

  private final Path file;
  private final Clock clock;
  private String previous;

  /** Continues the log in this folder. */
  public AuditLog(Path folder, Clock clock) {
    StateFolder.make(folder);
    this.file = folder.resolve("audit.jsonl");
    this.clock = clock;
    this.previous = lastHash(file);
  }

  /** Appends one event. */
  public synchronized void write(
      String actor, String address, String action, String object, String outcome) {
    ObjectNode line = JSON.createObjectNode();
    line.put("at", clock.instant().toString());
    line.put("actor", actor);
    line.put("address", address);
    line.put("action", action);
    line.put("object", object);
    line.put("outcome", outcome);
    line.put("previous", previous);
    String hash = Tokens.sha256(line.toString());
    line.put("hash", hash);
    try {
      boolean isNew = !Files.exists(file);
      Files.writeString(
          file,
          line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      if (isNew) {
        StateFolder.keepPrivate(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("The audit log " + file + " cannot be written", failed);
    }
    previous = hash;
  }

  /**
   * Follows the chain through a log.
   *
   * @return what is wrong with the first line that does not fit; empty when all fit
   */
  public static Optional<String> verify(Path log) throws IOException {
    String expected = START;
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    for (int number = 1; number <= lines.size(); number++) {
      JsonNode node = JSON.readTree(lines.get(number - 1));
      String hash = node.path("hash").asText();
      ((ObjectNode) node).remove("hash");
      if (!node.path("previous").asText().equals(expected)) {
        return Optional.of("line " + number + " does not follow the line before");
      }
      if (!Tokens.sha256(node.toString()).equals(hash)) {
        return Optional.of("line " + number + " was altered");
      }
      expected = hash;
    }
    return Optional.empty();
  }

  private static String lastHash(Path file) {
    if (!Files.exists(file)) {
      return START;
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, log.length() - TAIL_BYTES);
      byte[] tail = new byte[(int) (log.length() - from)];
      log.seek(from);
      log.readFully(tail);
      String[] lines = new String(tail, StandardCharsets.UTF_8).split("\n");
      String last = lines[lines.length - 1];
      return last.isBlank() ? START : JSON.readTree(last).path("hash").asText(START);
    } catch (JsonProcessingException torn) {
      throw new IllegalStateException(
          "The last line of " + file + " is torn. Move the log away and keep it.", torn);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The audit log " + file + " cannot be read", unreadable);
    }
  }
}
