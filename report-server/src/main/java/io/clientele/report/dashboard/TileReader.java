package io.clientele.report.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.measure.MetricsCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From one entry of a dashboard file to a tile. */
final class TileReader {
  private static final int DEFAULT_TOP = 10;

  private final MetricsCatalog metrics;

  TileReader(MetricsCatalog metrics) {
    this.metrics = metrics;
  }

  Tile tile(JsonNode node) {
    if (node.has("number")) {
      return new Tile.NumberTile(measure(node, "number"), compare(node), span(node), empty(node));
    }
    if (node.has("line")) {
      return new Tile.LineTile(measure(node, "line"), compare(node), text(node, "title"));
    }
    if (node.has("stack")) {
      MeasureRef measure = measure(node, "stack");
      return new Tile.StackTile(measure, dimension(measure, node), required(node, "title"));
    }
    if (node.has("bar")) {
      MeasureRef measure = measure(node, "bar");
      return new Tile.BarTile(
          measure, dimension(measure, node), top(node), span(node), sequence(node));
    }
    if (node.has("funnel")) {
      MeasureRef measure = measure(node, "funnel");
      return new Tile.FunnelTile(measure, dimension(measure, node), required(node, "order_by"));
    }
    if (node.has("forecast")) {
      return new Tile.ForecastTile(required(node, "forecast"), required(node, "title"));
    }
    if (node.has("table")) {
      return table(node);
    }
    if (node.has("rows")) {
      return new Tile.RowsTile(
          required(node, "rows"),
          columns(node.path("columns")),
          texts(node.path("numbers")),
          texts(node.path("shares")),
          only(node.path("only")),
          text(node, "nothing").orElse("Nothing."),
          required(node, "title"),
          required(node, "sort"),
          node.path("top").asInt(200));
    }
    if (node.has("value_quality")) {
      return new Tile.ValueQualityTile(required(node, "value_quality"));
    }
    throw new IllegalArgumentException(
        "a tile is one of number, line, stack, bar, funnel, forecast, table, rows, value_quality; this one"
            + " is "
            + node);
  }

  private Tile table(JsonNode node) {
    List<MeasureRef> measures = texts(node.path("table")).stream().map(metrics::find).toList();
    List<String> by = texts(node.path("by"));
    String mart = measures.get(0).metrics().mart();
    for (MeasureRef measure : measures) {
      if (!measure.metrics().mart().equals(mart)) {
        throw new IllegalArgumentException(
            "a table reads one mart; " + measure.id() + " is of another");
      }
    }
    by.forEach(dimension -> requireDimension(measures.get(0), dimension));
    List<MeasureRef> waste = texts(node.path("waste")).stream().map(metrics::find).toList();
    Optional<String> sort = text(node, "sort").or(() -> text(node, "order_by"));
    return new Tile.TableTile(
        measures, by, top(node), sort, undated(node), total(node), waste, text(node, "title"));
  }

  private MeasureRef measure(JsonNode node, String key) {
    return metrics.find(node.path(key).asText());
  }

  private static String dimension(MeasureRef measure, JsonNode node) {
    String by = required(node, "by");
    requireDimension(measure, by);
    return by;
  }

  private static void requireDimension(MeasureRef measure, String by) {
    if (!measure.metrics().dimensions().containsKey(by)) {
      throw new IllegalArgumentException(
          "metrics/%s.yml declares no dimension '%s'".formatted(measure.metrics().area(), by));
    }
  }

  private static Tile.Compare compare(JsonNode node) {
    return Tile.Compare.valueOf(node.path("compare").asText("nothing").toUpperCase(Locale.ROOT));
  }

  private static Tile.Span span(JsonNode node) {
    return node.path("period").asText("").equals("all") ? Tile.Span.ALL_TIME : Tile.Span.PERIOD;
  }

  private static Tile.Undated undated(JsonNode node) {
    return Tile.Undated.valueOf(node.path("undated").asText("drop").toUpperCase(Locale.ROOT));
  }

  private static Tile.Empty empty(JsonNode node) {
    return node.path("empty").asText("").equals("0") ? Tile.Empty.ZERO : Tile.Empty.NOT_MEASURED;
  }

  /** {@code accepted_count} → Accepted, {@code row_count} → Rows; {@code x as Label} → Label. */
  static Map<String, String> columns(JsonNode node) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String entry : texts(node)) {
      String[] parts = entry.split(" as ", 2);
      columns.put(parts[0], parts.length > 1 ? parts[1] : MetricsCatalog.columnLabel(parts[0]));
    }
    return java.util.Collections.unmodifiableMap(columns);
  }

  private static Tile.Sequence sequence(JsonNode node) {
    return node.path("order").asText("").equals("dimension")
        ? Tile.Sequence.BY_DIMENSION
        : Tile.Sequence.LARGEST_FIRST;
  }

  private static Map<String, String> only(JsonNode node) {
    Map<String, String> only = new LinkedHashMap<>();
    node.fields().forEachRemaining(entry -> only.put(entry.getKey(), entry.getValue().asText()));
    return java.util.Collections.unmodifiableMap(only);
  }

  private static Tile.Total total(JsonNode node) {
    return Tile.Total.valueOf(node.path("total").asText("shown").toUpperCase(Locale.ROOT));
  }

  private static int top(JsonNode node) {
    return node.path("top").asInt(DEFAULT_TOP);
  }

  static String required(JsonNode node, String key) {
    return text(node, key)
        .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is missing in " + node));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(entry -> texts.add(entry.asText()));
    return texts;
  }
}
