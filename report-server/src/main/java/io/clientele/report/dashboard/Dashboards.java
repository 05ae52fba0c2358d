package io.clientele.report.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.report.measure.Definitions;
import io.clientele.report.measure.MetricsCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every dashboard that is declared in {@code dashboards/*.yml}, in the order of the menu. */
public final class Dashboards {
  private final List<Dashboard> ordered;

  private Dashboards(List<Dashboard> ordered) {
    this.ordered = List.copyOf(ordered);
  }

  /**
   * Reads the dashboards on the class path.
   *
   * @throws IllegalStateException naming every file and tile that is wrong
   */
  public static Dashboards load(MetricsCatalog metrics) {
    return of(Definitions.in("dashboards"), metrics);
  }

  /** The dashboards of these definitions, by name. */
  public static Dashboards of(Map<String, JsonNode> definitions, MetricsCatalog metrics) {
    List<Dashboard> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    definitions.forEach(
        (name, node) -> {
          try {
            found.add(dashboard(name, node, new TileReader(metrics)));
          } catch (IllegalArgumentException wrong) {
            problems.add("dashboards/" + name + ".yml: " + wrong.getMessage());
          }
        });
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems));
    }
    found.sort(Comparator.comparingInt(Dashboard::order).thenComparing(Dashboard::name));
    return new Dashboards(found);
  }

  public List<Dashboard> all() {
    return ordered;
  }

  public Optional<Dashboard> find(String name) {
    return ordered.stream().filter(dashboard -> dashboard.name().equals(name)).findFirst();
  }

  private static Dashboard dashboard(String name, JsonNode node, TileReader reader) {
    List<List<Tile>> rows = new ArrayList<>();
    for (JsonNode row : node.path("rows")) {
      List<Tile> tiles = new ArrayList<>();
      row.forEach(tile -> tiles.add(reader.tile(tile)));
      rows.add(tiles);
    }
    Map<String, List<String>> oneOf = new LinkedHashMap<>();
    node.path("one_of")
        .fields()
        .forEachRemaining(entry -> oneOf.put(entry.getKey(), TileReader.texts(entry.getValue())));
    return new Dashboard(
        name,
        TileReader.required(node, "title"),
        TileReader.required(node, "question"),
        node.path("order").asInt(50),
        node.path("page").asText("dashboard"),
        TileReader.texts(node.path("filters")),
        oneOf,
        rows);
  }
}
