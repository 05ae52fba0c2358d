package io.clientele.build.check;

import io.clientele.catalog.mart.Check;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of the queries that check many marts.
 *
 * <p>Each branch gives (subject, result), where result holds numbers as text, separated by {@code
 * |}. A mart is read once: rows, repeated keys, failures and totals come out of the same pass. What
 * totals are compared with is read once per table and condition.
 */
final class CheckQuery {
  /** What a mart's branch tells first: number of rows, number of repeated keys. */
  static final int LEADING = 2;

  /** What it costs to plan a query grows faster than the number of its branches. */
  private static final int BRANCHES = 8;

  private static final int EXAMPLES = 3;

  private static final List<String> COUNT_COLUMNS = List.of("clicks", "impressions");

  private CheckQuery() {}

  /** The queries; they may be asked in any order, or at once. */
  static List<String> of(List<MartSpec> marts, Collection<String> withRows) {
    List<String> branches = new ArrayList<>();
    for (MartSpec mart : marts) {
      if (withRows.contains(mart.mart())) {
        branches.add(pass(mart));
        references(mart).forEach((subject, check) -> branches.add(orphans(mart, subject, check)));
      }
    }
    others(marts).forEach((table, totals) -> branches.add(other(table, totals)));
    List<String> queries = new ArrayList<>();
    for (int from = 0; from < branches.size(); from += BRANCHES) {
      List<String> some = branches.subList(from, Math.min(from + BRANCHES, branches.size()));
      queries.add(String.join("\nunion all\n", some));
    }
    return queries;
  }

  private static String pass(MartSpec mart) {
    List<String> inner = new ArrayList<>(List.of("count(*) as row_count"));
    List<String> outer = new ArrayList<>(List.of("cast(sum(row_count) as string)"));
    outer.add(
        mart.shape().key().isEmpty()
            ? "'0'"
            : "cast(count(case when row_count > 1 then 1 end) as string)");
    for (Check check : rowChecks(mart)) {
      String name = "failed_" + inner.size();
      inner.add("count(case when " + failure(check) + " then 1 end) as " + name);
      outer.add("cast(sum(" + name + ") as string)");
    }
    for (String amount : amounts(mart)) {
      String name = "total_" + inner.size();
      inner.add("sum(" + amount + ") as " + name);
      outer.add("coalesce(cast(cast(sum(" + name + ") as decimal(38, 6)) as string), '')");
    }
    String key = String.join(", ", mart.shape().key());
    return "select '"
        + mart.mart()
        + "' as subject, concat_ws('|', "
        + String.join(", ", outer)
        + ") as result from (select "
        + String.join(", ", inner)
        + " from "
        + mart.mart()
        + (key.isEmpty() ? "" : " group by " + key)
        + ") as by_key";
  }

  /** The checks that one pass over the rows answers, in order. */
  static List<Check> rowChecks(MartSpec mart) {
    return mart.checks().stream()
        .filter(check -> !(check instanceof Check.SameTotal || check instanceof Check.References))
        .toList();
  }

  static List<Check.SameTotal> totals(MartSpec mart) {
    return mart.checks().stream()
        .filter(Check.SameTotal.class::isInstance)
        .map(Check.SameTotal.class::cast)
        .toList();
  }

  /** The columns whose totals go into the manifest: amounts and counts that may be added up. */
  static List<Column> controls(TableShape shape) {
    return shape.columns().stream()
        .filter(column -> !column.description().contains("Not additive"))
        .filter(
            column ->
                column.type().kind() == ColumnType.Kind.DECIMAL
                    || column.name().endsWith("_count")
                    || COUNT_COLUMNS.contains(column.name()))
        .toList();
  }

  /** What a pass adds up: the controls, then this side of the compared totals. */
  private static List<String> amounts(MartSpec mart) {
    List<String> amounts = new ArrayList<>();
    controls(mart.shape()).forEach(column -> amounts.add(column.name()));
    totals(mart).forEach(total -> amounts.add(total.here()));
    return amounts;
  }

  private static String failure(Check check) {
    if (check instanceof Check.NotNull notNull) {
      return notNull.column() + " is null";
    }
    if (check instanceof Check.Accepted accepted) {
      return accepted.column()
          + " not in ("
          + accepted.values().stream().map(CheckQuery::literal).collect(Collectors.joining(", "))
          + ")";
    }
    return "not (" + ((Check.Expression) check).condition() + ")";
  }

  /** The other sides of compared totals: table and condition → the amounts to add up, in order. */
  static Map<String, List<Check.SameTotal>> others(List<MartSpec> marts) {
    Map<String, List<Check.SameTotal>> others = new LinkedHashMap<>();
    for (MartSpec mart : marts) {
      for (Check.SameTotal total : totals(mart)) {
        others.computeIfAbsent(table(total), table -> new ArrayList<>()).add(total);
      }
    }
    return others;
  }

  /** The table, and condition, that the other side of a total is summed over. */
  static String table(Check.SameTotal total) {
    return total.of() + (total.where().isEmpty() ? "" : " where " + total.where());
  }

  /** The subject under which the other sides over one table are answered. */
  static String totalsOf(String table) {
    return "totals of " + table;
  }

  private static String other(String table, List<Check.SameTotal> totals) {
    String sums =
        totals.stream()
            .map(
                total ->
                    "coalesce(cast(cast(sum("
                        + total.there()
                        + ") as decimal(38, 6)) as string), '')")
            .collect(Collectors.joining(", "));
    return "select "
        + literal(totalsOf(table))
        + " as subject, concat_ws('|', "
        + sums
        + ") as result from "
        + table;
  }

  /** The reference checks of a mart, by the subject of their answers. */
  static Map<String, Check.References> references(MartSpec mart) {
    Map<String, Check.References> references = new LinkedHashMap<>();
    for (Check check : mart.checks()) {
      if (check instanceof Check.References reference) {
        references.put(mart.mart() + " reference " + references.size(), reference);
      }
    }
    return references;
  }

  private static String orphans(MartSpec mart, String subject, Check.References check) {
    return "select '"
        + subject
        + "' as subject, cast(count(*) as string) as result from "
        + mart.mart()
        + " as checked where "
        + orphan(check);
  }

  private static String orphan(Check.References check) {
    List<String> present = new ArrayList<>();
    List<String> equal = new ArrayList<>();
    for (int column = 0; column < check.columns().size(); column++) {
      String own = "checked." + check.columns().get(column);
      present.add(own + " is not null");
      equal.add("other." + check.otherColumns().get(column) + " = " + own);
    }
    return String.join(" and ", present)
        + " and not exists (select 1 from "
        + check.table()
        + " as other where "
        + String.join(" and ", equal)
        + ")";
  }

  /** The keys of some rows for which a check does not hold, the smallest first. */
  static String failing(MartSpec mart, Check check) {
    String key = String.join(", ", mart.shape().key());
    String condition =
        check instanceof Check.References references ? orphan(references) : failure(check);
    return "select %s from %s as checked where %s order by %s limit %d"
        .formatted(key, mart.mart(), condition, key, EXAMPLES);
  }

  /** Some keys that occur more than once, the smallest first. */
  static String repeated(MartSpec mart) {
    String key = String.join(", ", mart.shape().key());
    return "select %s from %s group by %s having count(*) > 1 order by %s limit %d"
        .formatted(key, mart.mart(), key, key, EXAMPLES);
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
