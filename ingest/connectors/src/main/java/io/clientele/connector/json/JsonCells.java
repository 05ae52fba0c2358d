package io.clientele.connector.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.text.TextRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the declared fields of a row. A caption is a dotted path below the row; each {@code
 * ^} in front goes to the object around.
 */
final class JsonCells {
  private final List<FieldSpec> fields;
  private final int rowLevel;
  private final Set<String> declared = new LinkedHashSet<>();
  private final SeenFields seen;

  JsonCells(List<FieldSpec> fields, int rowLevel, SeenFields seen) {
    this.fields = fields;
    this.rowLevel = rowLevel;
    this.seen = seen;
    fields.forEach(
        field -> field.captions().forEach(caption -> declared.add(caption.split("\\.")[0])));
  }

  /** What the fields ask of the objects around the rows. */
  Ancestors ancestors() {
    List<Set<String>> wanted = new ArrayList<>();
    for (int level = 0; level <= rowLevel; level++) {
      wanted.add(new LinkedHashSet<>());
    }
    for (FieldSpec field : fields) {
      for (String caption : field.captions()) {
        int level = level(caption);
        if (level >= 0 && level < rowLevel) {
          wanted.get(level).add(path(caption));
        }
      }
    }
    return new Ancestors(wanted);
  }

  /** The level of the object that a caption speaks of. */
  private int level(String caption) {
    return rowLevel - (caption.length() - path(caption).length());
  }

  private static String path(String caption) {
    int at = 0;
    while (at < caption.length() && caption.charAt(at) == '^') {
      at++;
    }
    return caption.substring(at);
  }

  TextRow row(JsonNode row, Ancestors ancestors, long number, boolean isBadlyEncoded) {
    if (!row.isObject()) {
      return TextRow.damaged(
          fields.size(), number, row.toString(), "It is no object with named fields.");
    }
    List<String> cells = new ArrayList<>(fields.size());
    for (int index = 0; index < fields.size(); index++) {
      cells.add(cell(row, ancestors, index));
    }
    return new TextRow(
        cells, number, row.toString(), extra((ObjectNode) row), null, isBadlyEncoded, false);
  }

  private String cell(JsonNode row, Ancestors ancestors, int index) {
    for (String caption : fields.get(index).captions()) {
      int level = level(caption);
      if (level < rowLevel) {
        String value = level < 0 ? "" : ancestors.value(level, path(caption));
        seen.add(index, level >= 0 && ancestors.isAnywhere(level, path(caption)));
        if (!value.isEmpty()) {
          return value;
        }
      } else {
        JsonNode value = JsonText.at(row, caption);
        seen.add(index, value != null);
        if (value != null && !value.isNull()) {
          return JsonText.of(value);
        }
      }
    }
    return "";
  }

  private @Nullable String extra(ObjectNode row) {
    ObjectNode extra = JsonText.MAPPER.createObjectNode();
    for (Map.Entry<String, JsonNode> each : row.properties()) {
      seen.addName(each.getKey());
      String text = declared.contains(each.getKey()) ? "" : JsonText.of(each.getValue());
      if (!text.isEmpty()) {
        extra.put(each.getKey(), text);
      }
    }
    return extra.isEmpty() ? null : extra.toString();
  }
}
