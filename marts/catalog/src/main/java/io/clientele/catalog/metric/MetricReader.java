package io.clientele.catalog.metric;

import io.clientele.catalog.declared.Declared;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.catalog.metric.MartMetrics.Dimension;
import io.clientele.catalog.metric.MartMetrics.Measure;
import io.clientele.catalog.metric.MartMetrics.Unit;
import io.clientele.lakehouse.problem.Problems;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one {@code metrics/<area>.yml} and compares its names with the mart's columns. */
public final class MetricReader {
  private static final List<String> UNITS =
      Arrays.stream(Unit.values()).map(unit -> unit.name().toLowerCase(Locale.ROOT)).toList();

  private final MartCatalog marts;
  private final Problems problems;

  public MetricReader(MartCatalog marts, Problems problems) {
    this.marts = marts;
    this.problems = problems;
  }

  /** The file's measures; empty when something is wrong, and {@code problems} says everything. */
  public Optional<MartMetrics> read(String file, String area, String content) {
    return Declared.read(file, 0, content, problems).flatMap(top -> metrics(area, top));
  }

  private Optional<MartMetrics> metrics(String area, Declared top) {
    top.refuseOthers(List.of("mart", "time", "dimensions", "measures"), problems);
    String name = top.required("mart", "Name the mart that is measured.", problems);
    Optional<MartSpec> mart = marts.find(name);
    if (mart.isEmpty()) {
      List<String> known = marts.all().stream().map(MartSpec::mart).toList();
      problems.add(
          top.place(),
          "measures mart '" + name + "', which no one declares.",
          Declared.closest(name, known));
      return Optional.empty();
    }
    Optional<Declared> time = top.entry("time");
    time.ifPresent(column -> refuseUnknown(column, column.text(), mart.get()));
    return Optional.of(
        new MartMetrics(
            area, name, time.map(Declared::text), dimensions(top, mart.get()), measures(top)));
  }

  private void refuseUnknown(Declared at, String column, MartSpec mart) {
    if (!mart.shape().hasColumn(column)) {
      problems.add(
          at.place(),
          "names column '" + column + "', which " + mart.mart() + " has not.",
          Declared.closest(column, mart.shape().columnNames()));
    }
  }

  private Map<String, Dimension> dimensions(Declared top, MartSpec mart) {
    Map<String, Dimension> dimensions = new LinkedHashMap<>();
    top.entry("dimensions")
        .map(Declared::entries)
        .orElse(Map.of())
        .forEach(
            (column, declared) -> {
              refuseUnknown(declared, column, mart);
              dimensions.put(column, new Dimension(column, label(declared, column)));
            });
    return dimensions;
  }

  private Map<String, Measure> measures(Declared top) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    Map<String, Declared> declared = top.entry("measures").map(Declared::entries).orElse(Map.of());
    if (declared.isEmpty()) {
      problems.add(top.place(), "no measures.", "Declare at least one with its expression.");
    }
    declared.forEach((name, value) -> measures.put(name, measure(name, value)));
    return measures;
  }

  private Measure measure(String name, Declared declared) {
    declared.refuseOthers(
        List.of("expression", "unit", "additive", "summary", "label", "better"), problems);
    String unit = declared.entry("unit").map(Declared::text).orElse("number");
    if (!UNITS.contains(unit)) {
      problems.add(
          declared.place(),
          "unit '" + unit + "' is unknown.",
          "Use one of " + String.join(", ", UNITS) + ".");
      unit = "number";
    }
    return new Measure(
        name,
        label(declared, name),
        declared.required("expression", "Write an aggregate, like sum(revenue).", problems),
        Unit.valueOf(unit.toUpperCase(Locale.ROOT)),
        !declared.entry("additive").map(Declared::text).orElse("true").equals("false"),
        declared.entry("better").map(Declared::text).orElse("higher"),
        declared.required("summary", "Say in one sentence what it means.", problems));
  }

  private static String label(Declared declared, String name) {
    String words = name.replace('_', ' ');
    return declared
        .entry("label")
        .map(Declared::text)
        .orElse(Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }
}
