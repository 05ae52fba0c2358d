package io.clientele.pipeline.bench.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.lakehouse.lake.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as people and as programs read them. */
public final class FigureTable {
  private static final List<String> HEADER =
      List.of("what", "engine", "measured", "aim", "must", "verdict", "note");

  private FigureTable() {}

  /** Aligned columns, one line per figure, a header first. */
  public static String text(List<Figure> figures) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    figures.forEach(figure -> lines.add(cells(figure)));
    int[] widths = new int[HEADER.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      out.append(aligned(line, widths).stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static List<String> cells(Figure figure) {
    Unit unit = figure.subject().unit();
    return List.of(
        figure.subject().what(),
        figure.engine().name(),
        unit.measured(figure.value()),
        figure.aim().map(aim -> unit.limit(aim.aim())).orElse(""),
        figure.aim().map(aim -> unit.limit(aim.must())).orElse(""),
        figure.verdict().toString(),
        figure.note());
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      boolean number = i >= 2 && i <= 4;
      line.append(number ? padding + cells.get(i) : cells.get(i) + padding).append("  ");
    }
    return line.toString();
  }

  /** An array of objects: id, what, engine, value, unit, aim, must, verdict, note. */
  public static String json(List<Figure> figures) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    for (Figure figure : figures) {
      ObjectNode object = array.addObject();
      object.put("id", figure.subject().id());
      object.put("what", figure.subject().what());
      object.put("engine", figure.engine().name());
      object.put("value", figure.value());
      object.put("unit", figure.subject().unit().symbol());
      figure.aim().ifPresent(aim -> object.put("aim", aim.aim()).put("must", aim.must()));
      object.put("verdict", figure.verdict().name().toLowerCase(Locale.ROOT));
      object.put("note", figure.note());
    }
    return array.toPrettyString() + "\n";
  }
}
