package io.clientele.pipeline.demo.people;

import io.clientele.pipeline.demo.draw.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names, towns and streets of one language: {@code /demo/people/<locale>.txt}. */
record WordLists(Map<String, List<String>> lists) {

  static WordLists of(String locale) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Resource.lines("people/" + locale + ".txt")
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              lists.put(line.substring(0, colon), Resource.parts(line.substring(colon + 1), ","));
            });
    return new WordLists(lists);
  }

  /** The list of one kind, such as {@code given_f}. */
  List<String> list(String kind) {
    List<String> words = lists.get(kind);
    if (words == null) {
      throw new IllegalArgumentException(
          "The word lists have no '" + kind + "'; they have " + lists.keySet());
    }
    return words;
  }
}
