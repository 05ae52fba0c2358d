package io.clientele.report.page;

import io.clientele.report.dashboard.Tile;
import io.clientele.report.measure.MeasureRef;
import java.util.List;
import java.util.Locale;

/** The title of a tile, made from what it shows. */
final class Titles {
  private Titles() {}

  static String of(Tile tile) {
    if (tile instanceof Tile.NumberTile number) {
      return number.measure().measure().label();
    }
    if (tile instanceof Tile.LineTile line) {
      return line.title().orElse(line.measure().measure().label() + " over time");
    }
    if (tile instanceof Tile.StackTile stack) {
      return stack.title();
    }
    if (tile instanceof Tile.BarTile bar) {
      return by(bar.measure(), List.of(bar.by()));
    }
    if (tile instanceof Tile.FunnelTile) {
      return "How far deals get";
    }
    if (tile instanceof Tile.ForecastTile forecast) {
      return forecast.title();
    }
    if (tile instanceof Tile.TableTile table) {
      return table.title().orElseGet(() -> by(table.measures().get(0), table.by()));
    }
    if (tile instanceof Tile.ValueQualityTile quality) {
      return quality.title();
    }
    return ((Tile.RowsTile) tile).title();
  }

  private static String by(MeasureRef measure, List<String> dimensions) {
    List<String> labels =
        dimensions.stream()
            .map(dimension -> measure.metrics().dimensions().getOrDefault(dimension, dimension))
            .map(label -> label.toLowerCase(Locale.UK))
            .toList();
    String last = labels.get(labels.size() - 1);
    String list =
        labels.size() == 1
            ? last
            : String.join(", ", labels.subList(0, labels.size() - 1)) + " and " + last;
    return measure.measure().label() + " by " + list;
  }
}
