package io.clientele.report.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.report.measure.Definitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rows stand behind the figures of an area, as {@code rows/<area>.yml} declares it. */
public final class RowsBehind {

  /**
   * One table of rows.
   *
   * @param measures the figures it explains; empty for all
   * @param unless filter values with which it does not apply
   * @param only values that a row must have, per column
   * @param table {@code gold.…}, {@code silver.…} or {@code rows.…}
   * @param named the same rows with names and addresses, for readers who may see them
   * @param time the date that the period applies to
   * @param columns in order, each with its label
   * @param addsUp per figure the aggregate over these rows that must give it again
   * @param note what has to be known to read the rows; may be empty
   */
  public record RowSet(
      Set<String> measures,
      Map<String, String> unless,
      Map<String, String> only,
      String table,
      Optional<String> named,
      String time,
      Map<String, String> columns,
      Map<String, String> addsUp,
      String note) {

    boolean explains(String measure, Map<String, List<String>> filters) {
      boolean excluded =
          unless.entrySet().stream()
              .anyMatch(
                  entry ->
                      filters.getOrDefault(entry.getKey(), List.of()).contains(entry.getValue()));
      return !excluded && (measures.isEmpty() || measures.contains(measure));
    }
  }

  private final Map<String, List<RowSet>> byArea;

  private RowsBehind(Map<String, List<RowSet>> byArea) {
    this.byArea = Map.copyOf(byArea);
  }

  /** Reads the definitions on the class path. */
  public static RowsBehind load() {
    Map<String, List<RowSet>> areas = new LinkedHashMap<>();
    Definitions.in("rows")
        .forEach(
            (area, node) -> {
              List<RowSet> sets = new ArrayList<>();
              node.forEach(entry -> sets.add(rowSet(entry)));
              areas.put(area, sets);
            });
    return new RowsBehind(areas);
  }

  /** The rows behind one figure, if they can be opened. */
  public Optional<RowSet> of(String area, String measure, Map<String, List<String>> filters) {
    return byArea.getOrDefault(area, List.of()).stream()
        .filter(set -> set.explains(measure, filters))
        .findFirst();
  }

  /** Whether figures of this area open rows at all. */
  public boolean has(String area) {
    return byArea.containsKey(area);
  }

  private static RowSet rowSet(JsonNode node) {
    return new RowSet(
        Set.copyOf(TileReader.texts(node.path("measures"))),
        texts(node.path("unless")),
        texts(node.path("only")),
        TileReader.required(node, "rows"),
        Optional.ofNullable(node.path("named").textValue()),
        TileReader.required(node, "time"),
        TileReader.columns(node.path("columns")),
        texts(node.path("adds_up")),
        node.path("note").asText(""));
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.fields().forEachRemaining(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }
}
