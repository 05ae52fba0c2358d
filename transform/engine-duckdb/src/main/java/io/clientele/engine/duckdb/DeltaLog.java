package io.clientele.engine.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Delta log of a table: the newest checkpoint and the commits behind it.
 *
 * <p>It opens no Delta library, so a run with nothing to write costs milliseconds per table. It
 * knows what our two engines write and refuses the rest (partitions, deletion vectors).
 */
final class DeltaLog {
  static final String SHA256_TAG = "sha256";
  private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
  private static final Pattern CHECKPOINT = Pattern.compile("(\\d{20})\\.checkpoint\\.parquet");

  private final Path log;
  private final Session session;
  private final Map<String, LogFile> files = new LinkedHashMap<>();
  private final Map<String, Long> transactions = new LinkedHashMap<>();
  private List<String> columns = List.of();

  private DeltaLog(Path log, Session session) {
    this.log = log;
    this.session = session;
  }

  /** The newest version, or empty when the folder holds no table. */
  static Optional<LogState> read(Path table, Session session) throws IOException, SQLException {
    Path log = table.resolve("_delta_log");
    return Files.isDirectory(log) ? new DeltaLog(log, session).replay() : Optional.empty();
  }

  /** What one commit said, as it lies on the disk. */
  static List<JsonNode> commit(Path table, long version) throws IOException {
    return actions(table.resolve("_delta_log").resolve(commitName(version)));
  }

  static String commitName(long version) {
    return String.format("%020d.json", version);
  }

  static String checkpointName(long version) {
    return String.format("%020d.checkpoint.parquet", version);
  }

  private Optional<LogState> replay() throws IOException, SQLException {
    TreeMap<Long, Path> commits = numbered(COMMIT);
    TreeMap<Long, Path> checkpoints = numbered(CHECKPOINT);
    if (commits.isEmpty() && checkpoints.isEmpty()) {
      return Optional.empty();
    }
    long version = -1;
    if (!checkpoints.isEmpty()) {
      version = checkpoints.lastKey();
      readCheckpoint(checkpoints.lastEntry().getValue());
    }
    for (Map.Entry<Long, Path> commit : commits.tailMap(version, false).entrySet()) {
      if (commit.getKey() != version + 1) {
        throw new IOException(
            log + " lacks version " + (version + 1) + "; restore the folder from a backup");
      }
      actions(commit.getValue()).forEach(this::apply);
      version = commit.getKey();
    }
    return Optional.of(new LogState(version, List.copyOf(files.values()), transactions, columns));
  }

  private TreeMap<Long, Path> numbered(Pattern pattern) throws IOException {
    TreeMap<Long, Path> found = new TreeMap<>();
    try (Stream<Path> entries = Files.list(log)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Matcher name = pattern.matcher(entry.getFileName().toString());
        if (name.matches()) {
          found.put(Long.parseLong(name.group(1)), entry);
        }
      }
    }
    return found;
  }

  private static List<JsonNode> actions(Path commit) throws IOException {
    String text = Files.readString(commit, StandardCharsets.UTF_8);
    if (!text.endsWith("\n")) {
      throw damaged(commit, null);
    }
    List<JsonNode> actions = new ArrayList<>();
    for (String line : text.split("\n")) {
      try {
        actions.add(Json.MAPPER.readTree(line));
      } catch (JsonProcessingException cut) {
        throw damaged(commit, cut);
      }
    }
    return actions;
  }

  private static IOException damaged(Path commit, @Nullable Exception cause) {
    return new IOException(
        commit
            + " is empty or cut; restore it from a backup, or delete it if it is the newest"
            + " of its folder: that takes back the last commit",
        cause);
  }

  private void apply(JsonNode action) {
    if (action.has("add")) {
      add(action.get("add"));
    } else if (action.has("remove")) {
      files.remove(name(action.get("remove").get("path").asText()));
    } else if (action.has("txn")) {
      JsonNode transaction = action.get("txn");
      transactions.merge(
          transaction.get("appId").asText(), transaction.get("version").asLong(), Math::max);
    } else if (action.has("metaData")) {
      metadata(action.get("metaData"));
    }
  }

  private void metadata(JsonNode metadata) {
    if (!metadata.path("partitionColumns").isEmpty()) {
      throw new IllegalStateException(log + " is partitioned, which this engine does not read");
    }
    columns = new ArrayList<>();
    json(metadata.get("schemaString").asText())
        .path("fields")
        .forEach(field -> columns.add(field.get("name").asText()));
  }

  private void add(JsonNode add) {
    if (add.hasNonNull("deletionVector")) {
      throw new IllegalStateException(
          log + " uses deletion vectors; switch delta.enableDeletionVectors off and rewrite it");
    }
    String name = name(add.get("path").asText());
    JsonNode stats = add.hasNonNull("stats") ? json(add.get("stats").asText()) : add;
    JsonNode sha256 = add.path("tags").path(SHA256_TAG);
    files.remove(name);
    files.put(
        name,
        new LogFile(
            name,
            add.get("size").asLong(),
            add.path("modificationTime").asLong(),
            stats.path("numRecords").asLong(-1),
            sha256.isTextual() ? sha256.asText() : null));
  }

  private static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("The log holds '" + text + "', which is not JSON", notJson);
    }
  }

  /** A path in the log without its URL encoding. */
  static String name(String path) {
    return URI.create(path).getPath();
  }

  private void readCheckpoint(Path checkpoint) throws SQLException {
    String rows =
        "select to_json({'add': \"add\", 'txn': txn, 'metaData': \"metaData\"}) from read_parquet("
            + Sql.literal(checkpoint.toString())
            + ") where \"add\".path is not null or txn.appId is not null"
            + " or \"metaData\".id is not null";
    for (List<@Nullable Object> row : session.rows(rows)) {
      JsonNode action = json(String.valueOf(row.get(0)));
      action.fields().forEachRemaining(each -> applyNonNull(each.getKey(), each.getValue()));
    }
  }

  private void applyNonNull(String kind, JsonNode content) {
    if (!content.isNull()) {
      apply(Json.MAPPER.createObjectNode().set(kind, content));
    }
  }
}
