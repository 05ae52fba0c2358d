package io.clientele.connector.pack;

import io.clientele.connector.field.TypedSql;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.yaml.Section;
import io.clientele.lakehouse.engine.function.Texts;
import io.clientele.lakehouse.table.ClosestName;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one entry of {@code entities} and makes the staging query for its silver table. */
final class EntityDeclaration {
  private final List<FieldSpec> fields;
  private final Set<String> names;

  EntityDeclaration(List<FieldSpec> fields) {
    this.fields = fields;
    this.names = new TreeSet<>(fields.stream().map(FieldSpec::name).toList());
    names.addAll(List.of("_extra", "_record_key", "_row_number", "_delivery_id"));
  }

  /** The staging query; empty when the entity is declared wrongly, which is reported. */
  Optional<String> read(String table, Section section) {
    SilverShapes shapes = SilverShapes.declared();
    if (!shapes.has(table)) {
      section.problem("is no silver table.", "The closest is " + shapes.closest(table) + ".");
      return Optional.empty();
    }
    SilverTable silver = shapes.table(table);
    Section columns = section.section("columns");
    if (columns.isEmpty()) {
      section.problem(
          "columns", "is missing.", "Say which column of " + table + " comes from what.");
    }
    List<String> groups =
        section.texts("group_by").stream().map(each -> checked(section, "group_by", each)).toList();
    List<String> selected = new ArrayList<>();
    for (String column : columns.keys()) {
      Optional<Column> target =
          silver.staged().stream().filter(each -> each.name().equals(column)).findFirst();
      if (target.isEmpty()) {
        columns.problem(
            column,
            "is no column of " + table + " that a source can give.",
            "The closest is "
                + ClosestName.of(column, silver.staged().stream().map(Column::name).toList())
                + ".");
        continue;
      }
      selected.add(expression(columns, target.get()) + " as " + column);
    }
    String where = section.textOrNull("where");
    StringBuilder sql = new StringBuilder("select\n  ").append(String.join(",\n  ", selected));
    sql.append("\nfrom delivered");
    if (where != null) {
      sql.append("\nwhere ").append(checked(section, "where", where));
    }
    if (!groups.isEmpty()) {
      sql.append("\ngroup by ").append(String.join(", ", groups));
    }
    section.refuseOthers();
    return selected.isEmpty()
        ? Optional.empty()
        : Optional.of(StagingQuery.expand(fields, sql.toString()));
  }

  private String expression(Section columns, Column target) {
    String name = target.name();
    if (!columns.isSection(name)) {
      return checked(columns, name, columns.text(name, "null"));
    }
    Section section = columns.section(name);
    String sql;
    if (section.has("value")) {
      sql = literal(section, "value", section.text("value", ""), target.type());
    } else {
      sql = choice(section, target.type());
    }
    section.refuseOthers();
    return sql;
  }

  private String choice(Section section, ColumnType type) {
    String from = checked(section, "from", section.required("from", "Name a column."));
    Section choose = section.section("choose");
    if (choose.isEmpty()) {
      section.problem("choose", "is missing.", "Write choose: { VALUE: RESULT }, or value: TEXT.");
      return "null";
    }
    StringBuilder sql =
        new StringBuilder("case normalised(cast(").append(from).append(" as string))");
    choose
        .pairs()
        .forEach(
            (value, result) ->
                sql.append(" when ")
                    .append(TypedSql.literal(String.valueOf(Texts.normalised(value))))
                    .append(" then ")
                    .append(literal(choose, value, result, type)));
    String otherwise = section.textOrNull("otherwise");
    if (otherwise != null) {
      sql.append(" else ").append(literal(section, "otherwise", otherwise, type));
    }
    return sql.append(" end").toString();
  }

  /** A value as a literal of the column's type. */
  private static String literal(Section section, String key, String text, ColumnType type) {
    try {
      return switch (type.kind()) {
        case TEXT -> TypedSql.literal(text);
        case BIGINT -> String.valueOf(Long.parseLong(text));
        case DOUBLE, DECIMAL -> new BigDecimal(text).toPlainString();
        case BOOLEAN -> bool(text);
        case DATE -> "date '" + LocalDate.parse(text) + "'";
        case INSTANT -> "instant(" + TypedSql.literal(text) + ")";
        case TEXT_MAP -> throw new IllegalArgumentException("a map");
      };
    } catch (RuntimeException wrong) {
      section.problem(key, "'" + text + "' is no " + type + ".", "Write one.");
      return "null";
    }
  }

  private static String bool(String text) {
    if (!Map.of("true", 1, "false", 0).containsKey(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** An expression whose names are all declared columns; others are reported. */
  private String checked(Section section, String key, String sql) {
    if (isStatement(sql)) {
      section.problem(
          key, "'" + sql + "' is more than an expression.", "Use columns and functions only.");
      return "null";
    }
    Set<String> unknown =
        SqlNames.columns(sql).stream()
            .filter(name -> !names.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : unknown) {
      section.problem(
          key,
          "uses " + name + ", which no column declares.",
          "The closest is " + ClosestName.of(name, names) + "; a fixed text is { value: TEXT }.");
    }
    return sql.strip();
  }

  /**
   * Whether a text is more than one expression: a statement of its own, or the start of another.
   */
  private static boolean isStatement(String sql) {
    return SqlNames.tokens(sql).stream()
        .map(token -> token.toLowerCase(Locale.ROOT))
        .anyMatch(token -> token.equals(";") || token.equals("select") || token.equals("from"));
  }
}
