package io.clientele.report.page;

import io.clientele.report.dashboard.RowsBehind;
import io.clientele.report.dashboard.RowsBehind.RowSet;
import io.clientele.report.format.Figures;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.period.Period;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Operator;
import io.clientele.report.query.Order;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import io.clientele.report.query.SqlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows behind one figure, page by page, each with the way to its delivered line. */
public final class RowsPage {
  private static final int ROWS_PER_PAGE = 100;
  private static final String FILLED = "filled_";
  private static final double HALF_A_CENT = 0.005;
  private static final List<String> PERSONAL = List.of("display_name", "email", "phone");

  private final PageContext context;
  private final PageState state;
  private final MeasureRef ref;
  private final RowSet set;
  private final Source source;
  private final Map<String, List<String>> filters;
  private final Optional<Period> period;

  private RowsPage(
      PageContext context, PageState state, MeasureRef ref, RowSet set, Source source) {
    this.context = context;
    this.state = state;
    this.ref = ref;
    this.set = set;
    this.source = source;
    this.filters = new LinkedHashMap<>(state.filters());
    this.filters.keySet().removeIf(field -> !source.has(field));
    this.period =
        state.one("from").isPresent() && state.one("to").isPresent()
            ? Optional.of(
                new Period(
                    LocalDate.parse(state.one("from").get()),
                    LocalDate.parse(state.one("to").get())))
            : Optional.empty();
  }

  /** The page that an address asks for; empty when the figure's rows cannot be opened. */
  public static Optional<RowsPage> of(
      PageContext context, PageState state, MetricsCatalog catalog, RowsBehind rowsBehind) {
    MeasureRef ref = catalog.find(state.one("m").orElse(""));
    Optional<RowSet> set =
        rowsBehind.of(ref.metrics().area(), ref.measure().name(), state.filters());
    return set.flatMap(
        found ->
            context
                .source(found.table())
                .map(source -> named(context, found).orElse(source))
                .map(source -> new RowsPage(context, state, ref, found, source)));
  }

  /** The same rows with names, where they exist and the reader may see them. */
  private static Optional<Source> named(PageContext context, RowSet set) {
    return context.seesPersonalValues() ? set.named().flatMap(context::source) : Optional.empty();
  }

  /** Whether the page shows names and addresses. */
  public boolean isPersonal() {
    return set.named().isPresent() && PERSONAL.stream().anyMatch(source::has);
  }

  /** The page under this header. */
  public RowsView view(Header header, boolean mayExport) {
    Rows sums = sums();
    long count = sums.only().get("row_count") instanceof Long found ? found : 0;
    long page = state.page();
    long offset = (page - 1) * ROWS_PER_PAGE;
    List<String> columns = columns();
    RowList list = list(columns, ROWS_PER_PAGE, offset);
    Rows rows = isPersonal() ? context.askPersonal(list) : context.ask(list);
    List<String> shown =
        columns.stream()
            .filter(column -> !column.startsWith("_") && hasValues(sums, column))
            .toList();
    List<Head> heads = new ArrayList<>(RowsAnswer.heads(shown, rows, set.columns()));
    boolean hasSource = source.has("_delivery_id");
    if (hasSource) {
      heads.add(Head.text("Source"));
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (Rows.Row row : rows) {
      List<Cell> line =
          new ArrayList<>(RowsAnswer.line(context, shown, RowsAnswer.Formats.USUAL, row));
      if (hasSource) {
        line.add(sourceCell(row));
      }
      cells.add(line);
    }
    String range =
        count == 0
            ? "No rows."
            : "Rows %s to %s of %s."
                .formatted(
                    context.figures().count(offset + 1),
                    context.figures().count(offset + rows.size()),
                    context.figures().count(count));
    return new RowsView(
        header,
        "Rows behind: " + ref.measure().label(),
        sentence(sums),
        words(),
        new TableModel(heads, cells, List.of()),
        range,
        set.note(),
        page > 1 ? state.pageHref(page - 1) : "",
        offset + rows.size() < count ? state.pageHref(page + 1) : "",
        mayExport
            ? Optional.of(
                new TileView.ExportOffer(
                    state.on("/export/rows").without("page").href(), context.figures().rows(count)))
            : Optional.empty());
  }

  /** A column without a value in any of the rows is not worth its width. */
  private static boolean hasValues(Rows sums, String column) {
    return sums.only().get(FILLED + column) instanceof Long filled && filled > 0;
  }

  /** The whole list, for an export. */
  public SqlText exportQuestion(int mostRows) {
    return context.sql().rows(list(columns(), mostRows, 0));
  }

  /** How many rows there are. */
  public long count() {
    return sums().only().get("row_count") instanceof Long found ? found : 0;
  }

  private RowList list(List<String> columns, int limit, long offset) {
    List<Order> orders = new ArrayList<>();
    orders.add(Order.largestFirst(set.time()));
    columns.stream()
        .filter(column -> !column.equals(set.time()) && !column.startsWith("_"))
        .map(Order::smallestFirst)
        .forEach(orders::add);
    for (String tie : List.of("_delivery_id", "_row_number")) {
      if (source.has(tie)) {
        orders.add(Order.smallestFirst(tie));
      }
    }
    return new RowList(source, columns, conditions(), orders, limit, offset);
  }

  /** The columns in their order. */
  public List<String> columns() {
    List<String> columns =
        new ArrayList<>(set.columns().keySet().stream().filter(source::has).toList());
    if (isPersonal()) {
      columns.addAll(columns.indexOf("customer_id") + 1, PERSONAL);
    }
    for (String origin : List.of("_delivery_id", "_row_number")) {
      if (source.has(origin)) {
        columns.add(origin);
      }
    }
    return columns;
  }

  private Rows sums() {
    List<Expression> expressions = new ArrayList<>();
    expressions.add(new Expression("row_count", "count(*)"));
    for (String column : columns()) {
      expressions.add(new Expression(FILLED + column, "count(\"" + column + "\")"));
    }
    String sum = set.addsUp().get(ref.measure().name());
    if (sum != null) {
      expressions.add(new Expression("sum", sum));
    }
    return context.ask(new Aggregate(source, List.of(), expressions, conditions(), List.of(), 1));
  }

  private List<Filter> conditions() {
    List<Filter> conditions = new ArrayList<>();
    period.ifPresent(days -> conditions.add(Filter.between(set.time(), days.from(), days.to())));
    filters.forEach(
        (field, values) -> conditions.add(new Filter(field, Operator.IS, List.copyOf(values))));
    set.only().forEach((field, value) -> conditions.add(Filter.is(field, value)));
    return conditions;
  }

  private String sentence(Rows sums) {
    Object sum = sums.only().get("sum");
    Figures figures = context.figures();
    String rows = figures.rows(sums.only().get("row_count") instanceof Long count ? count : 0);
    if (!set.addsUp().containsKey(ref.measure().name())) {
      return "%s. %s".formatted(rows, ref.measure().summary());
    }
    String addsUp = "%s make %s.".formatted(rows, figures.exact(sum, ref.measure().unit()));
    return figure()
        .map(
            figure ->
                isSame(figure, sum)
                    ? addsUp + " That is the figure on the page."
                    : addsUp
                        + " The figure on the page is %s; the difference is not explained by these rows."
                            .formatted(figures.exact(figure, ref.measure().unit())))
        .orElse(addsUp);
  }

  /** The figure as its mart gives it, unless the rows are narrowed by more than the mart knows. */
  private Optional<Object> figure() {
    boolean isComparable =
        state.filters().keySet().stream()
            .allMatch(
                field ->
                    ref.metrics().dimensions().containsKey(field) && filters.containsKey(field)
                        || set.unless().containsKey(field));
    if (!isComparable) {
      return Optional.empty();
    }
    return MartQuestions.of(context, ref.metrics(), state.filters())
        .flatMap(mart -> Optional.ofNullable(mart.totals(period).only().get(ref.measure().name())));
  }

  private static boolean isSame(Object figure, @org.jspecify.annotations.Nullable Object sum) {
    if (figure instanceof BigDecimal left && sum instanceof BigDecimal right) {
      return left.compareTo(right) == 0;
    }
    return figure instanceof Number left
        && sum instanceof Number right
        && Math.abs(left.doubleValue() - right.doubleValue()) < HALF_A_CENT;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    period.ifPresent(days -> words.add(days.text()));
    filters.forEach(
        (field, values) ->
            words.add(
                ref.metrics()
                        .dimensions()
                        .getOrDefault(field, MetricsCatalog.label(field.replaceFirst("_id$", "")))
                    + ": "
                    + values.stream()
                        .map(value -> Figures.value(field, value))
                        .collect(java.util.stream.Collectors.joining(", "))));
    state
        .filters()
        .forEach(
            (field, values) -> {
              if (!filters.containsKey(field)) {
                words.add("not narrowed by " + field.replace('_', ' '));
              }
            });
    return words;
  }

  private Cell sourceCell(Rows.Row row) {
    String delivery = row.text("_delivery_id");
    String line = row.text("_row_number");
    if (delivery.isEmpty()) {
      return Cell.text(Figures.NONE);
    }
    return Cell.text("line\u00a0" + line)
        .linkedTo(
            PageState.at("/source")
                .with("r", String.valueOf(context.manifest().releaseId()))
                .with("delivery", delivery)
                .with("line", line)
                .href());
  }
}
