package io.clientele.build.check;

import io.clientele.catalog.mart.Check;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of the one query that checks many marts.
 *
 * <p>Each branch gives (mart, part, result), where result holds numbers as text, separated by
 * {@code |}. Everything that one pass over a mart can tell comes from one branch.
 */
final class CheckQuery {
  static final String ROWS = "rows";
  static final String KEY = "key";
  static final String CONTROLS = "controls";
  private static final List<String> COUNT_COLUMNS = List.of("clicks", "impressions");

  private CheckQuery() {}

  static String of(List<MartSpec> marts) {
    return marts.stream()
        .flatMap(mart -> branches(mart).stream())
        .collect(Collectors.joining("\nunion all\n"));
  }

  private static List<String> branches(MartSpec mart) {
    List<String> branches = new ArrayList<>();
    branches.add(branch(mart, ROWS, joined(rowCounts(mart)), "from " + mart.mart()));
    if (!controls(mart.shape()).isEmpty()) {
      branches.add(branch(mart, CONTROLS, joined(totals(mart)), "from " + mart.mart()));
    }
    if (!mart.shape().key().isEmpty()) {
      String key = String.join(", ", mart.shape().key());
      branches.add(
          branch(mart, KEY, "cast(count(*) as string)",
              "from (select count(*) as rows_of_key from " + mart.mart() + " group by " + key
                  + " having count(*) > 1) as repeated"));
    }
    for (int index = 0; index < mart.checks().size(); index++) {
      Check check = mart.checks().get(index);
      if (check instanceof Check.SameTotal total) {
        branches.add(sameTotal(mart, index, total));
      } else if (check instanceof Check.References references) {
        branches.add(references(mart, index, references));
      }
    }
    return branches;
  }

  private static String branch(MartSpec mart, String part, String result, String from) {
    return "select '" + mart.mart() + "' as mart, '" + part + "' as part, " + result
        + " as result " + from;
  }

  /** The checks that one pass over the rows answers, in order. */
  static List<Check> rowChecks(MartSpec mart) {
    return mart.checks().stream()
        .filter(check -> !(check instanceof Check.SameTotal || check instanceof Check.References))
        .toList();
  }

  private static List<String> rowCounts(MartSpec mart) {
    List<String> counts = new ArrayList<>(List.of("cast(count(*) as string)"));
    rowChecks(mart).forEach(check ->
        counts.add("cast(count(case when " + failure(check) + " then 1 end) as string)"));
    return counts;
  }

  private static String failure(Check check) {
    if (check instanceof Check.NotNull notNull) {
      return notNull.column() + " is null";
    }
    if (check instanceof Check.Accepted accepted) {
      return accepted.column() + " not in ("
          + accepted.values().stream().map(CheckQuery::literal).collect(Collectors.joining(", "))
          + ")";
    }
    return "not (" + ((Check.Expression) check).condition() + ")";
  }

  /** The columns whose totals go into the manifest: amounts and counts that may be added up. */
  static List<Column> controls(TableShape shape) {
    return shape.columns().stream()
        .filter(column -> !column.description().contains("Not additive"))
        .filter(column ->
            column.type().kind() == ColumnType.Kind.DECIMAL
                || column.name().endsWith("_count")
                || COUNT_COLUMNS.contains(column.name()))
        .toList();
  }

  private static List<String> totals(MartSpec mart) {
    return controls(mart.shape()).stream()
        .map(column ->
            "coalesce(cast(cast(sum(" + column.name()
                + ") as decimal(38, 6)) as string), '')")
        .toList();
  }

  private static String sameTotal(MartSpec mart, int index, Check.SameTotal check) {
    String where = check.where().isEmpty() ? "" : " where " + check.where();
    return branch(mart, "check " + index,
        "concat_ws('|', coalesce(cast(here.total as string), ''),"
            + " coalesce(cast(there.total as string), ''))",
        "from (select " + total(check.here()) + " as total from " + mart.mart() + ") as here"
            + " cross join (select " + total(check.there()) + " as total from " + check.of()
            + where + ") as there");
  }

  private static String total(String amount) {
    return "cast(sum(" + amount + ") as decimal(38, 6))";
  }

  private static String references(MartSpec mart, int index, Check.References check) {
    List<String> present = new ArrayList<>();
    List<String> equal = new ArrayList<>();
    for (int column = 0; column < check.columns().size(); column++) {
      String own = "checked." + check.columns().get(column);
      present.add(own + " is not null");
      equal.add("other." + check.otherColumns().get(column) + " = " + own);
    }
    return branch(mart, "check " + index, "cast(count(*) as string)",
        "from " + mart.mart() + " as checked where " + String.join(" and ", present)
            + " and not exists (select 1 from " + check.table() + " as other where "
            + String.join(" and ", equal) + ")");
  }

  private static String joined(List<String> texts) {
    return texts.size() == 1 ? texts.get(0) : "concat_ws('|', " + String.join(", ", texts) + ")";
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
