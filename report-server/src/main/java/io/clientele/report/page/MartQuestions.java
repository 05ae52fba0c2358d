package io.clientele.report.page;

import io.clientele.report.measure.Measure;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.measure.Metrics;
import io.clientele.report.period.Period;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Grain;
import io.clientele.report.query.Group;
import io.clientele.report.query.Operator;
import io.clientele.report.query.Order;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to one mart for its measures, under what the reader picked. */
final class MartQuestions {
  private final PageContext context;
  private final Metrics metrics;
  private final Source source;
  private final Map<String, List<String>> filters;

  private MartQuestions(
      PageContext context, Metrics metrics, Source source, Map<String, List<String>> filters) {
    this.context = context;
    this.metrics = metrics;
    this.source = source;
    this.filters = filters;
  }

  /** Empty when the release has no rows of this mart. */
  static Optional<MartQuestions> of(
      PageContext context, Metrics metrics, Map<String, List<String>> filters) {
    return context
        .source(metrics.mart())
        .map(source -> new MartQuestions(context, metrics, source, filters));
  }

  /** All measures of the mart at once, so that its figures on a page cost one query. */
  Rows totals(Optional<Period> period) {
    return context.ask(
        new Aggregate(source, List.of(), expressions(), conditions(period), List.of(), 1));
  }

  /** All measures per time bucket. */
  Rows course(Period period, Grain grain) {
    String time = metrics.time().orElseThrow();
    return context.ask(
        new Aggregate(
            source,
            List.of(new Group(time, grain)),
            expressions(),
            conditions(Optional.of(period)),
            List.of(Order.smallestFirst(time)),
            PageContext.MOST_ROWS));
  }

  /** One measure per time bucket and value of a dimension. */
  Rows courses(MeasureRef ref, String by, TimeBuckets buckets) {
    String time = metrics.time().orElseThrow();
    return context.ask(
        new Aggregate(
            source,
            List.of(new Group(time, buckets.grain()), Group.by(by)),
            List.of(expression(ref.measure())),
            conditions(Optional.of(buckets.period())),
            List.of(Order.smallestFirst(time), Order.smallestFirst(by)),
            PageContext.MOST_ROWS));
  }

  /** Measures per values of some dimensions. */
  Rows groups(
      List<String> by,
      List<Measure> measures,
      List<Expression> more,
      Optional<Period> period,
      List<Order> orders) {
    List<Expression> expressions = new ArrayList<>(more);
    measures.forEach(measure -> expressions.add(expression(measure)));
    return context.ask(
        new Aggregate(
            source,
            by.stream().map(Group::by).toList(),
            expressions,
            conditions(period),
            orders,
            PageContext.MOST_ROWS));
  }

  /** Whether some rows carry no date. */
  boolean hasUndated() {
    if (metrics.time().isEmpty()) {
      return false;
    }
    List<Filter> undated = new ArrayList<>(conditions(Optional.empty()));
    undated.add(Filter.is(metrics.time().get(), ""));
    Expression count = new Expression("row_count", "count(*)");
    Rows answer =
        context.ask(new Aggregate(source, List.of(), List.of(count), undated, List.of(), 1));
    return answer.only().get("row_count") instanceof Long rows && rows > 0;
  }

  /** The first day that has data. */
  Optional<LocalDate> firstDay() {
    return edge("first_day", "min");
  }

  /** The last day that has data. */
  Optional<LocalDate> lastDay() {
    return edge("last_day", "max");
  }

  private Optional<LocalDate> edge(String name, String aggregate) {
    if (metrics.time().isEmpty()) {
      return Optional.empty();
    }
    Expression edge = new Expression(name, aggregate + "(\"" + metrics.time().get() + "\")");
    Rows answer =
        context.ask(new Aggregate(source, List.of(), List.of(edge), List.of(), List.of(), 1));
    return answer.only().get(name) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
  }

  List<Filter> conditions(Optional<Period> period) {
    List<Filter> conditions = new ArrayList<>();
    if (period.isPresent() && metrics.time().isPresent()) {
      Period days = metrics.isMonthly() ? period.get().wholeMonths() : period.get();
      conditions.add(Filter.between(metrics.time().get(), days.from(), days.to()));
    }
    filters.forEach(
        (field, values) -> {
          if (metrics.dimensions().containsKey(field)) {
            conditions.add(new Filter(field, Operator.IS, List.copyOf(values)));
          }
        });
    return conditions;
  }

  private List<Expression> expressions() {
    return metrics.measures().values().stream().map(this::expression).toList();
  }

  /** A release of an older shape may lack a column; the measure then has no value there. */
  private Expression expression(Measure measure) {
    boolean isKnown = source.columns().containsAll(measure.columns());
    return new Expression(measure.name(), isKnown ? measure.expression() : "CAST(NULL AS DOUBLE)");
  }
}
