package io.clientele.pipeline.bench.truth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.clientele.lakehouse.lake.Json;
import java.util.List;

/** Figures as people and as programs read them. */
public final class TruthTable {
  private TruthTable() {}

  /** One line a figure: what, measured, demanded, whether it holds. */
  public static String text(List<TruthFigure> figures) {
    int what = width(figures.stream().map(TruthFigure::what).toList());
    int measured = width(figures.stream().map(TruthFigure::measured).toList());
    int demanded = width(figures.stream().map(TruthFigure::demanded).toList());
    StringBuilder out = new StringBuilder();
    for (TruthFigure figure : figures) {
      out.append(
          String.format(
              "%-" + what + "s  %" + measured + "s  %-" + demanded + "s  %s%n",
              figure.what(),
              figure.measured(),
              figure.demanded(),
              figure.holds() ? "holds" : "MISSED"));
    }
    return out.toString();
  }

  private static int width(List<String> cells) {
    return Math.max(1, cells.stream().mapToInt(String::length).max().orElse(1));
  }

  /** An array of objects: what, measured, demanded, holds. */
  public static String json(List<TruthFigure> figures) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    for (TruthFigure figure : figures) {
      array
          .addObject()
          .put("what", figure.what())
          .put("measured", figure.measured())
          .put("demanded", figure.demanded())
          .put("holds", figure.holds());
    }
    return array.toPrettyString() + "\n";
  }
}
