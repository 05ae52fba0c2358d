package io.clientele.lakehouse.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.clientele.lakehouse.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of silver tables; tells everything that is wrong with them at once. */
final class SilverShapesReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SilverShapesReader() {}

  record ColumnEntry(
      @JsonProperty("type") String type,
      @JsonProperty("is") @Nullable String meaning,
      @JsonProperty("personal") boolean personal,
      @JsonProperty("computed") boolean computed) {}

  record TableEntry(
      @JsonProperty("summary") @Nullable String summary,
      @JsonProperty("key") @Nullable List<String> key,
      @JsonProperty("sorted_by") @Nullable List<String> sortedBy,
      @JsonProperty("provenance") @Nullable Boolean provenance,
      @JsonProperty("columns") @Nullable Map<String, ColumnEntry> columns,
      @JsonProperty("staged_only") @Nullable Map<String, ColumnEntry> stagedOnly) {}

  static List<SilverTable> read(List<String> files) {
    List<SilverTable> tables = new ArrayList<>();
    Problems problems = new Problems();
    for (String file : files) {
      try (InputStream in = SilverShapesReader.class.getResourceAsStream("/silver/" + file)) {
        if (in == null) {
          problems.add("silver/" + file, "is not on the class path.", "Build lakehouse again.");
          continue;
        }
        Map<String, TableEntry> entries =
            YAML.readValue(in, new TypeReference<LinkedHashMap<String, TableEntry>>() {});
        entries.forEach((name, entry) -> add(file, name, entry, tables, problems));
      } catch (IOException broken) {
        throw new UncheckedIOException("silver/" + file + " cannot be read as YAML", broken);
      }
    }
    problems.throwIfAny();
    return tables;
  }

  private static void add(
      String file, String name, TableEntry entry, List<SilverTable> tables, Problems problems) {
    String where = "silver/" + file + " " + name;
    if (entry.columns() == null || entry.key() == null || entry.summary() == null) {
      problems.add(where, "lacks summary, key or columns.", "Declare all three.");
      return;
    }
    List<Column> columns = columns(where, entry.columns(), problems);
    boolean hasProvenance = entry.provenance() == null || entry.provenance();
    if (hasProvenance) {
      columns.addAll(SilverTable.PROVENANCE);
    }
    List<Column> stagedOnly =
        entry.stagedOnly() == null ? List.of() : columns(where, entry.stagedOnly(), problems);
    List<String> sortedBy = entry.sortedBy() == null ? entry.key() : entry.sortedBy();
    try {
      TableShape shape =
          new TableShape(TableName.silver(name), entry.summary(), columns, entry.key(), sortedBy);
      Set<String> personal = new HashSet<>();
      Set<String> computed = new HashSet<>();
      Set<String> money = new HashSet<>();
      entry
          .columns()
          .forEach(
              (column, declared) -> {
                if (declared.personal()) {
                  personal.add(column);
                }
                if (declared.type().equals("money")) {
                  money.add(column);
                }
                if (declared.computed()) {
                  computed.add(column);
                }
              });
      tables.add(new SilverTable(shape, personal, computed, money, stagedOnly, hasProvenance));
    } catch (IllegalArgumentException wrong) {
      problems.add(where, String.valueOf(wrong.getMessage()), "");
    }
  }

  private static List<Column> columns(
      String where, Map<String, ColumnEntry> entries, Problems problems) {
    List<Column> columns = new ArrayList<>();
    entries.forEach(
        (name, entry) -> {
          try {
            columns.add(
                new Column(
                    name,
                    ColumnType.parse(entry.type()),
                    entry.meaning() == null ? "" : entry.meaning()));
          } catch (IllegalArgumentException wrong) {
            problems.add(where + "." + name, String.valueOf(wrong.getMessage()), "");
          }
        });
    return columns;
  }
}
