package io.clientele.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a notebook has shown and printed. */
record ExecutedNotebook(JsonNode content) {

  /** Charts and tables, in order. */
  List<String> shown() {
    List<String> found = new ArrayList<>();
    content.findValues("data").stream()
        .filter(data -> data.has("text/html"))
        .forEach(data -> found.add(text(data.get("text/html"))));
    return found;
  }

  List<String> charts() {
    return shown().stream().filter(html -> html.startsWith("<svg")).toList();
  }

  /** The only table with this caption. */
  String table(String caption) {
    List<String> found =
        shown().stream()
            .filter(html -> html.startsWith("<table") && html.contains(">" + caption))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " tables with caption " + caption);
    }
    return found.get(0);
  }

  /** The rows of a table, each as the texts of its cells. */
  static List<List<String>> rows(String table) {
    List<List<String>> rows = new ArrayList<>();
    for (String row : table.substring(table.indexOf("<tbody>")).split("<tr>", -1)) {
      List<String> cells = new ArrayList<>();
      Matcher cell = Pattern.compile("<td[^>]*>(.*?)</td>").matcher(row);
      while (cell.find()) {
        cells.add(cell.group(1));
      }
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    return rows;
  }

  String printed() {
    StringBuilder all = new StringBuilder();
    content
        .get("cells")
        .forEach(
            cell -> cell.path("outputs").forEach(output -> all.append(text(output.path("text")))));
    return all.toString();
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    StringBuilder all = new StringBuilder();
    value.forEach(part -> all.append(part.asText()));
    return all.toString();
  }
}
