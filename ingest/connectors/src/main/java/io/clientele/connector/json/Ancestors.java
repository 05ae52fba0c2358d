package io.clientele.connector.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the objects around the rows say. A file is gone through once to note it and once to read the
 * rows, because a field may stand behind the rows that need it.
 */
final class Ancestors {
  private final List<Set<String>> wanted;
  private final List<List<Map<String, String>>> known = new ArrayList<>();
  private final int[] at;
  private boolean isKnown;

  /**
   * @param wanted the dotted paths that rows ask for, by the level of the object
   */
  Ancestors(List<Set<String>> wanted) {
    this.wanted = wanted;
    this.at = new int[wanted.size()];
    wanted.forEach(level -> known.add(new ArrayList<>()));
    rewind();
  }

  private void rewind() {
    java.util.Arrays.fill(at, -1);
  }

  /** Whether rows ask for anything. */
  boolean areWanted() {
    return wanted.stream().anyMatch(level -> !level.isEmpty());
  }

  /** Everything is noted; the rows come next. */
  void complete() {
    isKnown = true;
    rewind();
  }

  /** An object of a level begins. */
  void begin(int level) {
    if (wanted.get(level).isEmpty()) {
      return;
    }
    at[level]++;
    if (!isKnown) {
      known.get(level).add(new HashMap<>());
    }
  }

  /** Whether a field has to be noted: it, or something in it, is wanted. */
  boolean wants(int level, String path) {
    return !isKnown
        && wanted.get(level).stream()
            .anyMatch(each -> each.equals(path) || each.startsWith(path + "."));
  }

  /** Notes a field of the object that began last at its level. */
  void note(int level, String path, JsonNode value) {
    Map<String, String> noted = known.get(level).get(at[level]);
    for (String each : wanted.get(level)) {
      if (each.equals(path)) {
        noted.put(each, JsonText.of(value));
      } else if (each.startsWith(path + ".")) {
        noted.put(each, JsonText.of(JsonText.at(value, each.substring(path.length() + 1))));
      }
    }
  }

  /** What the object around the row says at a wanted path; empty for nothing. */
  String value(int level, String path) {
    return at[level] < 0 ? "" : known.get(level).get(at[level]).getOrDefault(path, "");
  }

  /** Whether any object of the level says something at a path. */
  boolean isAnywhere(int level, String path) {
    return known.get(level).stream().anyMatch(noted -> noted.containsKey(path));
  }
}
