package io.clientele.report.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every measure that is declared in {@code metrics/*.yml}. */
public final class MetricsCatalog {
  private final Map<String, Metrics> byArea;

  MetricsCatalog(Map<String, Metrics> byArea) {
    this.byArea = new LinkedHashMap<>(byArea);
  }

  /**
   * Reads the definitions on the class path.
   *
   * @throws IllegalStateException naming every file and key that is wrong
   */
  public static MetricsCatalog load() {
    return of(Definitions.in("metrics"));
  }

  /** The catalogue of these definitions, by area. */
  public static MetricsCatalog of(Map<String, JsonNode> definitions) {
    Map<String, Metrics> areas = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    definitions.forEach(
        (area, node) -> {
          try {
            areas.put(area, metrics(area, node));
          } catch (IllegalArgumentException wrong) {
            problems.add("metrics/" + area + ".yml: " + wrong.getMessage());
          }
        });
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems));
    }
    return new MetricsCatalog(areas);
  }

  public Collection<Metrics> all() {
    return byArea.values();
  }

  public Optional<Metrics> area(String area) {
    return Optional.ofNullable(byArea.get(area));
  }

  /**
   * The area and measure that a dashboard means by {@code area.measure}, or by {@code measure} when
   * one area has it.
   *
   * @throws IllegalArgumentException with the closest help when there is none or several
   */
  public MeasureRef find(String reference) {
    int dot = reference.indexOf('.');
    List<MeasureRef> found = new ArrayList<>();
    for (Metrics metrics : byArea.values()) {
      if (dot < 0 || metrics.area().equals(reference.substring(0, dot))) {
        metrics
            .measure(reference.substring(dot + 1))
            .ifPresent(measure -> found.add(new MeasureRef(metrics, measure)));
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new IllegalArgumentException(
        found.isEmpty()
            ? "no measure '" + reference + "' is declared in metrics/*.yml"
            : "measure '"
                + reference
                + "' is declared "
                + found.size()
                + " times; write area.measure");
  }

  private static Metrics metrics(String area, JsonNode node) {
    Map<String, String> dimensions = new LinkedHashMap<>();
    node.path("dimensions")
        .fields()
        .forEachRemaining(
            entry ->
                dimensions.put(
                    entry.getKey(), entry.getValue().path("label").asText(label(entry.getKey()))));
    Map<String, Measure> measures = new LinkedHashMap<>();
    required(node, "measures")
        .fields()
        .forEachRemaining(
            entry -> measures.put(entry.getKey(), measure(entry.getKey(), entry.getValue())));
    JsonNode time = node.path("time");
    return new Metrics(
        area,
        required(node, "mart").asText(),
        time.isTextual() ? Optional.of(time.asText()) : Optional.empty(),
        dimensions,
        measures);
  }

  private static Measure measure(String name, JsonNode node) {
    try {
      return new Measure(
          name,
          node.path("label").asText(label(name)),
          required(node, "expression").asText(),
          Unit.valueOf(node.path("unit").asText("number").toUpperCase(Locale.ROOT)),
          node.path("summary").asText(""),
          node.path("additive").asBoolean(true),
          Better.valueOf(node.path("better").asText("higher").toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("measure " + name + ": " + wrong.getMessage(), wrong);
    }
  }

  /** {@code revenue_per_order} → Revenue per order. */
  public static String label(String name) {
    String words = name.replace('_', ' ').strip();
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** {@code accepted_count} → Accepted, {@code row_count} → Rows, {@code order_id} → Order. */
  public static String columnLabel(String column) {
    return column.equals("row_count") ? "Rows" : label(column.replaceFirst("_(id|count)$", ""));
  }

  private static JsonNode required(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return value;
  }
}
