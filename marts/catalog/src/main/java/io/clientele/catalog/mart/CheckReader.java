package io.clientele.catalog.mart;

import io.clientele.catalog.declared.Declared;
import io.clientele.catalog.mart.Check.Level;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.lakehouse.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the checks of one mart; each item holds one kind, and perhaps level and tolerance. */
final class CheckReader {
  private static final List<String> KINDS =
      List.of("not_null", "expression", "accepted", "references", "same_total");

  private final List<Column> columns;
  private final Problems problems;

  CheckReader(List<Column> columns, Problems problems) {
    this.columns = columns;
    this.problems = problems;
  }

  List<Check> read(Declared top) {
    List<Check> checks = new ArrayList<>();
    for (Declared item : top.entry("checks").map(Declared::items).orElse(List.of())) {
      List<String> kinds = item.entries().keySet().stream().filter(KINDS::contains).toList();
      item.entries().keySet().stream()
          .filter(
              key -> !KINDS.contains(key) && !List.of("level", "tolerate", "reason").contains(key))
          .forEach(
              key ->
                  problems.add(
                      item.place(),
                      "check '" + key + "' is unknown.",
                      Declared.closest(key, KINDS)));
      if (kinds.size() != 1) {
        problems.add(
            item.place(),
            "a check has " + kinds.size() + " kinds.",
            "Write one of " + String.join(", ", KINDS) + ".");
      } else {
        checks.addAll(check(kinds.get(0), item));
      }
    }
    return checks;
  }

  private List<Check> check(String kind, Declared item) {
    Declared body = item.entry(kind).orElse(item);
    Level level = level(item);
    long tolerated = tolerated(item);
    return switch (kind) {
      case "not_null" -> notNull(body, level, tolerated);
      case "expression" -> List.of(new Check.Expression(body.text(), level, tolerated));
      case "accepted" -> {
        Declared column = body.entry("column").orElse(body);
        refuseUnknown(column, columns, problems);
        yield List.of(
            new Check.Accepted(
                column.text(),
                body.entry("values").map(Declared::texts).orElse(List.of()),
                level,
                tolerated));
      }
      case "references" -> {
        List<String> own = body.entry("columns").map(Declared::texts).orElse(List.of());
        body.entry("columns").ifPresent(each -> refuseUnknown(each, columns, problems));
        yield List.of(
            new Check.References(
                own,
                body.required("table", "Name the other table.", problems),
                body.entry("other_columns").map(Declared::texts).orElse(own),
                level,
                tolerated));
      }
      default ->
          List.of(
              new Check.SameTotal(
                  body.required("here", "Write the amount of this mart.", problems),
                  body.required("there", "Write the amount of the other table.", problems),
                  body.required("of", "Name the other table.", problems),
                  body.entry("where").map(Declared::text).orElse(""),
                  level));
    };
  }

  private List<Check> notNull(Declared body, Level level, long tolerated) {
    refuseUnknown(body, columns, problems);
    List<Check> checks = new ArrayList<>();
    body.texts().forEach(column -> checks.add(new Check.NotNull(column, level, tolerated)));
    return checks;
  }

  private Level level(Declared item) {
    Optional<Declared> level = item.entry("level");
    if (level.isPresent() && !List.of("error", "warn").contains(level.get().text())) {
      problems.add(
          level.get().place(), "level is '" + level.get().text() + "'.", "Write error or warn.");
    }
    return level.isPresent() && level.get().text().equals("warn") ? Level.WARN : Level.ERROR;
  }

  private long tolerated(Declared item) {
    Optional<Declared> tolerate = item.entry("tolerate");
    if (tolerate.isEmpty()) {
      return 0;
    }
    if (item.entry("reason").map(Declared::text).orElse("").isEmpty()) {
      problems.add(tolerate.get().place(), "tolerate without reason.", "Add 'reason: …'.");
    }
    try {
      return Long.parseLong(tolerate.get().text());
    } catch (NumberFormatException noNumber) {
      problems.add(
          tolerate.get().place(),
          "tolerate is '" + tolerate.get().text() + "'.",
          "Write a number of rows, like 12.");
      return 0;
    }
  }

  /** A problem for every listed column that the mart does not declare. */
  static void refuseUnknown(Declared list, List<Column> columns, Problems problems) {
    List<String> known = columns.stream().map(Column::name).toList();
    for (Declared item : list.items()) {
      if (!known.contains(item.text())) {
        problems.add(
            item.place(),
            "names column '" + item.text() + "', which is not declared.",
            Declared.closest(item.text(), known));
      }
    }
  }
}
