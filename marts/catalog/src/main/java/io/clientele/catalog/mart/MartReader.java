package io.clientele.catalog.mart;

import io.clientele.catalog.declared.Declared;
import io.clientele.catalog.mart.MartSpec.Builder;
import io.clientele.catalog.mart.MartSpec.Keeping;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one mart's file. */
final class MartReader {
  /** A mart, and the place at which each of its reads is declared. */
  record ReadMart(MartSpec spec, Map<String, String> places) {}

  private static final List<String> KEYS =
      List.of(
          "mart",
          "area",
          "summary",
          "grain",
          "key",
          "sorted_by",
          "reads",
          "empty_without",
          "columns",
          "checks",
          "builder",
          "keep");

  private final String file;
  private final Problems problems;

  private MartReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The mart, or empty when something is wrong; {@code problems} then has everything. */
  static Optional<ReadMart> read(String file, String content, Problems problems) {
    Problems own = new Problems();
    Optional<ReadMart> mart =
        FrontMatter.of(file, content, own)
            .flatMap(
                matter ->
                    Declared.read(file, FrontMatter.linesBefore(), matter.declaration(), own)
                        .flatMap(
                            top ->
                                new MartReader(file, own)
                                    .spec(top, matter.query())
                                    .map(spec -> new ReadMart(spec, places(top)))));
    problems.addAll(own);
    return own.isEmpty() ? mart : Optional.empty();
  }

  private static Map<String, String> places(Declared top) {
    Map<String, String> places = new LinkedHashMap<>();
    for (String key : List.of("reads", "empty_without")) {
      for (Declared item : top.entry(key).map(Declared::items).orElse(List.of())) {
        places.putIfAbsent(item.text(), item.place());
      }
    }
    return places;
  }

  private Optional<MartSpec> spec(Declared top, String query) {
    top.refuseOthers(KEYS, problems);
    String mart = top.required("mart", "Give it the folder's name.", problems);
    String area = top.required("area", "Name the folder above, like sales.", problems);
    String summary = top.required("summary", "Say in one sentence what it answers.", problems);
    String grain = top.required("grain", "Say what one row is, like 'one row per deal'.", problems);
    if (!mart.isEmpty() && !file.endsWith("/" + area + "/" + mart + "/" + mart + ".sql")) {
      problems.add(
          top.place(),
          "mart '" + mart + "' of area '" + area + "' lies elsewhere.",
          "Move it to marts/" + area + "/" + mart + "/" + mart + ".sql.");
    }
    List<Column> columns = columns(top);
    List<String> key = columnList(top, "key", columns);
    List<String> sortedBy =
        top.entry("sorted_by").isPresent() ? columnList(top, "sorted_by", columns) : key;
    List<String> reads = top.entry("reads").map(Declared::texts).orElse(List.of());
    List<String> emptyWithout = top.entry("empty_without").map(Declared::texts).orElse(List.of());
    List<Check> checks = new CheckReader(columns, problems).read(top);
    Builder builder = top.entry("builder").map(this::builder).orElse(Builder.SQL);
    Keeping keeping = top.entry("keep").map(this::keeping).orElse(Keeping.PINNED);
    if (keeping == Keeping.APPENDED && !(builder.isSql() && emptyWithout.isEmpty())) {
      problems.add(
          top.place(),
          "an appended mart has a builder or empty_without.",
          "Leave both out; what it holds is never emptied.");
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    TableShape shape = new TableShape(TableName.gold(mart), summary, columns, key, sortedBy);
    return Optional.of(
        new MartSpec(
            file, area, shape, grain, reads, emptyWithout, checks, query, builder, keeping));
  }

  private List<Column> columns(Declared top) {
    List<Column> columns = new ArrayList<>();
    Optional<Declared> declared = top.entry("columns");
    if (declared.isEmpty() || declared.get().entries().isEmpty()) {
      problems.add(
          top.place(),
          "no columns.",
          "List them, like 'deal_id: { type: text, description: the deal }'.");
      return columns;
    }
    declared
        .get()
        .entries()
        .forEach(
            (name, value) -> {
              String type =
                  value.required("type", "Say which, like text, money or date.", problems);
              String description = value.required("description", "Say what it means.", problems);
              columns.add(new Column(name, type(value, type), description));
            });
    return columns;
  }

  private ColumnType type(Declared column, String type) {
    try {
      return ColumnType.parse(type.isEmpty() ? "text" : type);
    } catch (IllegalArgumentException unknown) {
      problems.add(column.place(), unknown.getMessage() + ".", "");
      return ColumnType.TEXT;
    }
  }

  private List<String> columnList(Declared top, String key, List<Column> columns) {
    Optional<Declared> declared = top.entry(key);
    if (declared.isEmpty()) {
      problems.add(top.place(), "no " + key + ".", "Name the columns that tell rows apart.");
      return List.of();
    }
    CheckReader.refuseUnknown(declared.get(), columns, problems);
    return declared.get().texts();
  }

  private Builder builder(Declared declared) {
    if (declared.isText()) {
      return new Builder(declared.text(), List.of(), List.of());
    }
    declared.refuseOthers(List.of("function", "grouped_by", "ordered_by"), problems);
    return new Builder(
        declared.required("function", "Name a grouped function, like forecast.", problems),
        declared.entry("grouped_by").map(Declared::texts).orElse(List.of()),
        declared.entry("ordered_by").map(Declared::texts).orElse(List.of()));
  }

  private Keeping keeping(Declared declared) {
    return switch (declared.text()) {
      case "pinned" -> Keeping.PINNED;
      case "unpinned" -> Keeping.UNPINNED;
      case "step" -> Keeping.STEP;
      case "appended" -> Keeping.APPENDED;
      default -> {
        problems.add(
            declared.place(),
            "keep is '" + declared.text() + "'.",
            "Write pinned, unpinned, step or appended.");
        yield Keeping.PINNED;
      }
    };
  }
}
