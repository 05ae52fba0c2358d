package io.clientele.report.page;

import io.clientele.report.format.Figures;
import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Operator;
import io.clientele.report.query.Order;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of customers: sorted, filtered, searched; names where the role permits. */
public final class CustomerListPage {
  private static final int ROWS_PER_PAGE = 25;
  private static final Set<String> SORTS =
      Set.of(
          "revenue", "order_count", "first_order_date", "last_order_date", "expected_margin_12m");
  private static final List<String> COLUMNS =
      List.of(
          "segment",
          "country",
          "first_order_date",
          "last_order_date",
          "order_count",
          "revenue",
          "expected_margin_12m");

  private static final Set<String> NUMERIC =
      Set.of("order_count", "revenue", "expected_margin_12m");

  private final PageContext context;
  private final PageState state;

  public CustomerListPage(PageContext context, PageState state) {
    this.context = context;
    this.state = state;
  }

  /** The list below these figures, narrowed to what was searched for. */
  public CustomerListView view(DashboardView dashboard, String query) {
    boolean named =
        context.seesPersonalValues() && context.source("rows.customer_named").isPresent();
    Optional<Source> source = context.source(named ? "rows.customer_named" : "customer_360");
    String hint = named ? "Name, e-mail, phone or customer number" : "Customer number";
    if (source.isEmpty()) {
      TableModel nobody = new TableModel(List.of(), List.of(), List.of());
      return new CustomerListView(
          dashboard, query, hint, nobody, "There are no customers in this release.", "", "");
    }
    long page = state.page();
    Rows rows = rows(source.get(), named, query, (page - 1) * ROWS_PER_PAGE);
    List<String> shown = COLUMNS.stream().filter(column -> hasValue(rows, column)).toList();
    List<List<Cell>> lines = new ArrayList<>();
    for (Rows.Row row : rows) {
      if (lines.size() < ROWS_PER_PAGE) {
        lines.add(line(row, named, shown));
      }
    }
    String range =
        rows.isEmpty()
            ? query.isEmpty() ? "No customers." : "Nobody matches."
            : "Customers %s to %s."
                .formatted(
                    context.figures().count((page - 1) * ROWS_PER_PAGE + 1),
                    context.figures().count((page - 1) * ROWS_PER_PAGE + lines.size()));
    return new CustomerListView(
        dashboard,
        query,
        hint,
        new TableModel(heads(shown), lines, List.of()),
        range,
        page > 1 && query.isEmpty() ? state.pageHref(page - 1) : "",
        rows.size() > ROWS_PER_PAGE && query.isEmpty() ? state.pageHref(page + 1) : "");
  }

  private static boolean hasValue(Rows rows, String column) {
    for (Rows.Row row : rows) {
      if (row.get(column) != null) {
        return true;
      }
    }
    return false;
  }

  private Rows rows(Source source, boolean named, String query, long offset) {
    List<String> columns = new ArrayList<>();
    columns.add("customer_id");
    if (named) {
      columns.add("display_name");
    }
    COLUMNS.stream().filter(source::has).forEach(columns::add);
    List<Filter> filters = new ArrayList<>();
    state
        .filters()
        .forEach(
            (field, values) -> {
              if (field.equals("segment") || field.equals("country")) {
                filters.add(new Filter(field, Operator.IS, List.copyOf(values)));
              }
            });
    if (!query.isEmpty()) {
      return search(source, columns, filters, named, query);
    }
    List<Order> orders = List.of(order(), Order.smallestFirst("customer_id"));
    RowList question = new RowList(source, columns, filters, orders, ROWS_PER_PAGE + 1, offset);
    return named ? context.askPersonal(question) : context.ask(question);
  }

  /** The first field that finds somebody; an e-mail or number is looked for as such first. */
  private Rows search(
      Source source, List<String> columns, List<Filter> filters, boolean named, String query) {
    List<String> fields =
        named ? List.of("customer_id", "email", "display_name", "phone") : List.of("customer_id");
    Rows found = Rows.none(columns);
    for (String field : fields) {
      List<Filter> narrowed = new ArrayList<>(filters);
      narrowed.add(Filter.contains(field, query));
      found =
          context.askPersonal(
              new RowList(
                  source,
                  columns,
                  narrowed,
                  List.of(Order.largestFirst("revenue"), Order.smallestFirst("customer_id")),
                  ROWS_PER_PAGE,
                  0));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private Order order() {
    String sort = state.one("sort").orElse("-revenue");
    String column = sort.startsWith("-") ? sort.substring(1) : sort;
    if (!SORTS.contains(column)) {
      return Order.largestFirst("revenue");
    }
    return sort.startsWith("-") ? Order.largestFirst(column) : Order.smallestFirst(column);
  }

  private List<Head> heads(List<String> shown) {
    Order order = order();
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("Customer"));
    for (String column : shown) {
      boolean numeric = NUMERIC.contains(column);
      if (!SORTS.contains(column)) {
        heads.add(numeric ? Head.number(label(column)) : Head.text(label(column)));
        continue;
      }
      boolean isSorted = order.column().equals(column);
      boolean largest = order.direction() == Order.Direction.LARGEST_FIRST;
      String href =
          state.without("page").with("sort", (isSorted && largest ? "" : "-") + column).href();
      heads.add(
          new Head(
              label(column),
              numeric,
              href,
              !isSorted ? "none" : largest ? "descending" : "ascending",
              ""));
    }
    return heads;
  }

  private List<Cell> line(Rows.Row row, boolean named, List<String> shown) {
    String id = row.text("customer_id");
    String name = named ? row.text("display_name") : "";
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(name.isBlank() ? "Customer " + id : name).linkedTo("/customers/" + id));
    for (String column : shown) {
      Object value = row.get(column);
      String text = context.figures().any(value, context.isMoney(column));
      cells.add(
          NUMERIC.contains(column) ? Cell.number(text) : Cell.text(Figures.value(column, text)));
    }
    return cells;
  }

  private static String label(String column) {
    return switch (column) {
      case "expected_margin_12m" -> "Expected margin";
      case "order_count" -> "Orders";
      case "first_order_date" -> "First order";
      case "last_order_date" -> "Last order";
      default -> MetricsCatalog.label(column);
    };
  }
}
