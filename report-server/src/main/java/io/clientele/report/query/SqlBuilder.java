package io.clientele.report.query;

import static java.util.stream.Collectors.joining;

import io.clientele.lakehouse.table.SilverShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place where a question becomes SQL.
 *
 * <p>Fields are checked against the columns of their table, values are bound, and the reader's
 * scope is added to every question.
 */
public final class SqlBuilder {
  private static final Set<String> PERSONAL = Set.of("display_name", "email", "phone");

  private final Scope scope;

  public SqlBuilder(Scope scope) {
    this.scope = scope;
  }

  /** Sums per group. Columns of the answer: groups in order, then measures. */
  public SqlText aggregate(Aggregate question) {
    Source source = question.source();
    List<Object> values = new ArrayList<>();
    String columns =
        Stream.concat(
                question.groups().stream().map(group -> grouped(source, group)),
                question.measures().stream()
                    .map(measure -> measure.sql() + " AS " + name(measure.name())))
            .collect(joining(", "));
    String groups =
        question.groups().isEmpty()
            ? ""
            : " GROUP BY "
                + Stream.iterate(1, next -> next + 1)
                    .limit(question.groups().size())
                    .map(String::valueOf)
                    .collect(joining(", "));
    Set<String> answer =
        Stream.concat(
                question.groups().stream().map(Group::column),
                question.measures().stream().map(Expression::name))
            .collect(Collectors.toSet());
    String sql =
        "SELECT "
            + columns
            + from(source)
            + where(source, question.filters(), values)
            + groups
            + orders(question.orders(), answer)
            + limit(question.limit(), 0);
    return new SqlText(sql, values);
  }

  /** Rows as they are. */
  public SqlText rows(RowList question) {
    Source source = question.source();
    List<Object> values = new ArrayList<>();
    String columns =
        question.columns().stream()
            .map(column -> name(known(source, column)))
            .collect(joining(", "));
    String sql =
        "SELECT "
            + columns
            + from(source)
            + where(source, question.filters(), values)
            + orders(question.orders(), source.columns())
            + limit(question.limit(), question.offset());
    return new SqlText(sql, values);
  }

  /** The values that a field has, with how many rows each. */
  public SqlText distinct(Source source, String field, List<Filter> filters, int limit) {
    List<Object> values = new ArrayList<>();
    String sql =
        "SELECT "
            + name(known(source, field))
            + ", count(*) AS row_count"
            + from(source)
            + where(source, filters, values)
            + " GROUP BY 1 ORDER BY 2 DESC, 1"
            + limit(limit, 0);
    return new SqlText(sql, values);
  }

  private String where(Source source, List<Filter> filters, List<Object> values) {
    List<String> conditions = new ArrayList<>();
    for (Filter filter : filters) {
      conditions.add(condition(name(known(source, filter.field())), filter, values));
    }
    for (Map.Entry<String, List<String>> allowed : scope.rows().entrySet()) {
      if (source.has(allowed.getKey()) && !allowed.getValue().isEmpty()) {
        List<Object> bound = List.copyOf(allowed.getValue());
        Filter filter = new Filter(allowed.getKey(), Operator.IS, bound);
        conditions.add(condition(name(allowed.getKey()), filter, values));
      } else {
        conditions.add("false");
      }
    }
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private static String condition(String column, Filter filter, List<Object> values) {
    return switch (filter.operator()) {
      case IS -> isOneOf(column, filter.values(), values);
      case BETWEEN -> {
        values.addAll(filter.values());
        yield column + " BETWEEN ? AND ?";
      }
      case CONTAINS -> {
        values.add(filter.values().get(0));
        yield "contains(lower(" + column + "), lower(CAST(? AS VARCHAR)))";
      }
    };
  }

  private static String isOneOf(String column, List<Object> wanted, List<Object> values) {
    List<Object> present = wanted.stream().filter(value -> !"".equals(value)).toList();
    values.addAll(present);
    String listed =
        column + " IN (" + present.stream().map(value -> "?").collect(joining(", ")) + ")";
    if (present.size() == wanted.size()) {
      return listed;
    }
    return present.isEmpty() ? column + " IS NULL" : "(" + listed + " OR " + column + " IS NULL)";
  }

  private String grouped(Source source, Group group) {
    String column = name(known(source, group.column()));
    return switch (group.grain()) {
      case NONE, DAY -> column;
      case WEEK -> "CAST(date_trunc('week', " + column + ") AS DATE) AS " + column;
      case MONTH -> "CAST(date_trunc('month', " + column + ") AS DATE) AS " + column;
      case QUARTER -> "CAST(date_trunc('quarter', " + column + ") AS DATE) AS " + column;
      case YEAR -> "CAST(date_trunc('year', " + column + ") AS DATE) AS " + column;
    };
  }

  private static String orders(List<Order> orders, Set<String> allowed) {
    if (orders.isEmpty()) {
      return "";
    }
    return orders.stream()
        .map(
            order -> {
              if (!allowed.contains(order.column())) {
                throw new UnknownFieldException("Cannot sort by '" + order.column() + "'");
              }
              boolean largestFirst = order.direction() == Order.Direction.LARGEST_FIRST;
              return name(order.column()) + (largestFirst ? " DESC" : " ASC") + " NULLS LAST";
            })
        .collect(joining(", ", " ORDER BY ", ""));
  }

  private String known(Source source, String column) {
    if (!source.has(column) || (isPersonal(source, column) && !scope.personal())) {
      throw new UnknownFieldException(source.table() + " shows no field '" + column + "'");
    }
    return column;
  }

  /** In silver the declaration of the table says so. */
  private static boolean isPersonal(Source source, String column) {
    SilverShapes shapes = SilverShapes.declared();
    boolean isSilver = source.schema().endsWith("_silver") && shapes.has(source.table());
    return PERSONAL.contains(column)
        || (isSilver && shapes.table(source.table()).personal().contains(column));
  }

  private static String from(Source source) {
    return " FROM " + name(source.schema()) + "." + name(source.table());
  }

  private static String limit(int limit, long offset) {
    return " LIMIT " + limit + (offset == 0 ? "" : " OFFSET " + offset);
  }

  private static String name(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
