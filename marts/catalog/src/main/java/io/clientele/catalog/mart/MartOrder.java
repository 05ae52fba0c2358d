package io.clientele.catalog.mart;

import io.clientele.lakehouse.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts marts behind the marts that they read; otherwise keeps the given order. */
final class MartOrder {
  private MartOrder() {}

  static List<MartSpec> of(List<MartSpec> specs, Problems problems) {
    Map<String, MartSpec> waiting = new LinkedHashMap<>();
    for (MartSpec spec : specs) {
      if (waiting.put(spec.mart(), spec) != null) {
        problems.add(
            spec.place(),
            "declares mart " + spec.mart() + " a second time.",
            "Give it another name.");
      }
    }
    List<MartSpec> ordered = new ArrayList<>();
    boolean progress = true;
    while (progress && !waiting.isEmpty()) {
      List<MartSpec> ready =
          waiting.values().stream()
              .filter(spec -> spec.reads().stream().noneMatch(waiting::containsKey))
              .toList();
      ready.forEach(spec -> waiting.remove(spec.mart()));
      ordered.addAll(ready);
      progress = !ready.isEmpty();
    }
    if (!waiting.isEmpty()) {
      String names =
          waiting.values().stream().map(MartSpec::mart).sorted().collect(Collectors.joining(", "));
      problems.add(
          "marts",
          "read each other in a circle: " + names + ".",
          "Move what both need into a step of its own.");
    }
    return ordered;
  }
}
