package io.clientele.report.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Reads manifests; the only class here that knows their JSON. */
final class ManifestReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestReader() {}

  /**
   * The manifest in this file.
   *
   * @throws InvalidReleaseException when it is missing or does not say what it must
   */
  static ReleaseManifest manifest(Path file) {
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      return new ReleaseManifest(
          required(root, "release_id").asLong(),
          Instant.parse(text(root, "created_at")),
          Instant.parse(text(root, "as_of")),
          LocalDate.parse(text(root, "as_of_date")),
          text(root, "engine"),
          company(required(root, "company")),
          tables(required(root, "tables")));
    } catch (IOException | RuntimeException damaged) {
      throw new InvalidReleaseException(
          file + " is not a readable release manifest: " + damaged.getMessage(), damaged);
    }
  }

  /** One entry of the table ledger, for a table that no release pins; it names layer.table. */
  static ReleaseTable ledger(Path file) {
    try {
      JsonNode entry = JSON.readTree(Files.readAllBytes(file));
      String[] name = text(entry, "table").split("\\.", 2);
      long rows = 0;
      for (JsonNode written : required(entry, "files")) {
        rows += required(written, "rows").asLong();
      }
      return new ReleaseTable(name[0], name[1], rows, columns(entry), files(entry));
    } catch (IOException | RuntimeException damaged) {
      throw new InvalidReleaseException(
          file + " is not a readable table ledger: " + damaged.getMessage(), damaged);
    }
  }

  private static List<ReleaseTable> tables(JsonNode nodes) {
    List<ReleaseTable> tables = new ArrayList<>();
    nodes.forEach(node -> tables.add(table(node)));
    return tables;
  }

  private static ReleaseTable table(JsonNode node) {
    return new ReleaseTable(
        text(node, "layer"),
        text(node, "table"),
        node.path("rows").asLong(),
        columns(node),
        files(node));
  }

  private static List<ReleaseColumn> columns(JsonNode node) {
    List<ReleaseColumn> columns = new ArrayList<>();
    for (JsonNode column : required(node, "columns")) {
      columns.add(
          new ReleaseColumn(
              text(column, "name"), text(column, "type"), column.path("description").asText("")));
    }
    return columns;
  }

  private static List<ReleaseFile> files(JsonNode node) {
    List<ReleaseFile> files = new ArrayList<>();
    for (JsonNode file : required(node, "files")) {
      files.add(new ReleaseFile(text(file, "path"), required(file, "size").asLong()));
    }
    return files;
  }

  private static CompanyFacts company(JsonNode node) {
    return new CompanyFacts(
        text(node, "name"),
        Currency.getInstance(text(node, "currency")),
        text(node, "timezone"),
        Locale.forLanguageTag(node.path("locale").asText("en-GB")),
        DayOfWeek.valueOf(node.path("week_starts").asText("monday").toUpperCase(Locale.ROOT)),
        node.path("default_model").asText("last_non_direct"));
  }

  private static String text(JsonNode node, String field) {
    return required(node, field).asText();
  }

  private static JsonNode required(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("'" + field + "' is missing");
    }
    return value;
  }
}
