package io.clientele.report.page;

import io.clientele.report.format.Figures;
import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.measure.Unit;
import io.clientele.report.period.Period;
import io.clientele.report.period.PeriodChoice;
import io.clientele.report.period.Preset;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Group;
import io.clientele.report.query.Order;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The card of one customer: who it is, what it brought, what happened. */
public final class CustomerCardPage {
  private static final int MOST_EVENTS = 60;
  private static final int MOST_ORDERS = 50;

  /** What a tag says before its value; a country says itself what it is. */
  private static final Map<String, String> TAGS = new LinkedHashMap<>();

  static {
    TAGS.put("segment", "segment: ");
    TAGS.put("loyalty_level", "loyalty: ");
    TAGS.put("country", "");
    TAGS.put("preferred_channel", "prefers ");
    TAGS.put("acquisition_channel", "came by ");
  }

  private final PageContext context;
  private final PageState state;
  private final String customerId;

  public CustomerCardPage(PageContext context, PageState state, String customerId) {
    this.context = context;
    this.state = state;
    this.customerId = customerId;
  }

  /** The card; empty when there is no such customer or it lies outside the reader's scope. */
  public Optional<CustomerCardView> view(Header header) {
    Optional<Source> source = context.source("customer_360");
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Rows rows =
        context.ask(
            new RowList(
                source.get(),
                source.get().columns().stream().sorted().toList(),
                me(),
                List.of(),
                1,
                0));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Rows.Row customer = rows.only();
    List<SourceView.Fact> contact = contact();
    String name =
        contact.stream()
            .filter(fact -> fact.name().equals("Name"))
            .map(SourceView.Fact::value)
            .findFirst()
            .orElse("Customer " + customerId);
    PeriodChoice choice = choice(customer);
    Optional<Period> before =
        choice.preset().filter(Preset.ALL_TIME::equals).isPresent()
            ? Optional.empty()
            : Optional.of(choice.before());
    return Optional.of(
        new CustomerCardView(
            header,
            name,
            tags(customer),
            customer.text("loyalty_reason"),
            contact,
            figures(customer),
            filterBar(choice),
            new CustomerSales(context, customerId, choice.period(), before).view(),
            timeline(),
            "The last %d events.".formatted(MOST_EVENTS),
            orders(choice.period()),
            "Orders in " + choice.period().text() + ", newest first; at most " + MOST_ORDERS + ".",
            new CustomerStatement(context, customerId).view(choice.period(), before)));
  }

  private List<Filter> me() {
    return List.of(Filter.is("customer_id", customerId));
  }

  private List<SourceView.Fact> contact() {
    Optional<Source> source = context.source("rows.customer_named");
    if (!context.seesPersonalValues() || source.isEmpty()) {
      return List.of();
    }
    Rows rows =
        context.askPersonal(
            new RowList(
                source.get(), List.of("display_name", "email", "phone"), me(), List.of(), 1, 0));
    List<SourceView.Fact> facts = new ArrayList<>();
    if (!rows.isEmpty()) {
      addFact(facts, "Name", rows.only().text("display_name"));
      addFact(facts, "E-mail", rows.only().text("email"));
      addFact(facts, "Phone", rows.only().text("phone"));
    }
    return facts;
  }

  private static void addFact(List<SourceView.Fact> facts, String name, String value) {
    if (!value.isBlank()) {
      facts.add(new SourceView.Fact(name, value));
    }
  }

  private List<TileView.NumberView> figures(Rows.Row customer) {
    List<TileView.NumberView> views = new ArrayList<>();
    add(views, customer, "revenue", "Revenue so far", Unit.MONEY, rowsHref("sales.revenue"));
    add(views, customer, "order_count", "Orders", Unit.COUNT, rowsHref("sales.orders"));
    add(views, customer, "margin", "Margin", Unit.MONEY, rowsHref("sales.margin"));
    add(
        views,
        customer,
        "acquisition_cost",
        "Acquisition cost",
        Unit.MONEY,
        costHref("costs.acquisition_cost", "acquisition"));
    add(
        views,
        customer,
        "cost_to_serve",
        "Cost to serve",
        Unit.MONEY,
        costHref("costs.cost_to_serve", "shipping", "service"));
    add(views, customer, "profit", "Profit", Unit.MONEY, costHref("statement.entry_amount"));
    add(views, customer, "expected_margin_12m", "Expected margin, 12 months", Unit.MONEY, "");
    add(views, customer, "p_alive", "Will buy again", Unit.SHARE, "");
    return views;
  }

  private void add(
      List<TileView.NumberView> views,
      Rows.Row customer,
      String column,
      String label,
      Unit unit,
      String href) {
    Object value = customer.get(column);
    if (value != null) {
      Figures figures = context.figures();
      views.add(
          new TileView.NumberView(
              label,
              figures.headline(value, unit),
              figures.exact(value, unit),
              "",
              Optional.empty(),
              "",
              "",
              href));
    }
  }

  /** The rows of {@code entries}, or of all. */
  private String costHref(String measure, String... entries) {
    String mart = measure.startsWith("costs.") ? "customer_cost" : "customer_statement";
    if (context.source(mart).isEmpty()) {
      return "";
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("r", List.of(String.valueOf(context.manifest().releaseId())));
    parameters.put("m", List.of(measure));
    parameters.put("f.entry", List.of(entries));
    return new PageState("/rows", parameters).withFilter("customer_id", customerId).href();
  }

  private String rowsHref(String measure) {
    if (context.source("rows.sales_line").isEmpty()) {
      return "";
    }
    return PageState.at("/rows")
        .with("r", String.valueOf(context.manifest().releaseId()))
        .with("m", measure)
        .withFilter("customer_id", customerId)
        .href();
  }

  private PeriodChoice choice(Rows.Row customer) {
    LocalDate ordered =
        customer.get("first_order_date") instanceof LocalDate day ? day : context.asOf();
    LocalDate first =
        new CustomerStatement(context, customerId)
            .firstMonth()
            .filter(month -> month.isBefore(ordered))
            .orElse(ordered);
    return PeriodChoice.of(
        state.one("p").orElse(null),
        state.one("from").orElse(null),
        state.one("to").orElse(null),
        Preset.ALL_TIME,
        context.asOf(),
        first);
  }

  private FilterBar filterBar(PeriodChoice choice) {
    List<FilterBar.Choice> presets = new ArrayList<>();
    for (Preset preset : Preset.values()) {
      boolean selected = choice.preset().filter(preset::equals).isPresent();
      presets.add(new FilterBar.Choice(preset.key(), preset.label(), selected));
    }
    boolean own = choice.preset().isEmpty();
    return new FilterBar(
        true,
        presets,
        own ? choice.period().from().toString() : "",
        own ? choice.period().to().toString() : "",
        choice.period().text(),
        List.of(),
        List.of());
  }

  private static List<String> tags(Rows.Row customer) {
    List<String> tags = new ArrayList<>();
    TAGS.forEach(
        (column, says) -> {
          String value = customer.text(column);
          if (!value.isEmpty() && !value.equals("none")) {
            tags.add(says + Figures.value(column, value));
          }
        });
    return tags;
  }

  private List<CustomerCardView.Event> timeline() {
    Optional<Source> source = context.source("customer_timeline");
    if (source.isEmpty()) {
      return List.of();
    }
    Rows rows =
        context.ask(
            new RowList(
                source.get(),
                List.of("occurred_at", "kind", "channel", "direction", "summary", "amount"),
                me(),
                List.of(Order.largestFirst("occurred_at"), Order.smallestFirst("kind")),
                MOST_EVENTS,
                0));
    List<CustomerCardView.Event> events = new ArrayList<>();
    for (Rows.Row row : rows) {
      String kind = row.text("kind").replace('_', ' ');
      String words = told(kind, row.text("summary"));
      String how = (row.text("direction") + " " + row.text("channel")).strip();
      Object amount = row.get("amount");
      events.add(
          new CustomerCardView.Event(
              context.figures().any(row.get("occurred_at"), false),
              MetricsCatalog.label(kind),
              words.isEmpty() ? how : words,
              amount == null ? "" : context.figures().exact(amount, Unit.MONEY)));
    }
    return events;
  }

  /** What a summary says beyond the kind of the event and its amount, which stand beside it. */
  private static String told(String kind, String summary) {
    boolean repeats = (summary + " ").startsWith(kind + " ");
    String rest = repeats ? summary.substring(kind.length()).strip() : summary;
    return rest.matches("-?[0-9.]+ [A-Z]{3}") ? "" : rest;
  }

  private TableModel orders(Period period) {
    Optional<Source> lines = context.source("rows.sales_line");
    List<Head> heads =
        List.of(
            Head.text("Date"),
            Head.text("Order"),
            Head.text("Kind"),
            Head.number("Lines"),
            Head.number("Revenue"));
    if (lines.isEmpty()) {
      return new TableModel(heads, List.of(), List.of());
    }
    Rows rows =
        context.ask(
            new Aggregate(
                lines.get(),
                List.of(Group.by("sales_date"), Group.by("order_id"), Group.by("kind")),
                List.of(
                    new Expression("lines", "count(*)"), new Expression("revenue", "sum(revenue)")),
                List.of(me().get(0), Filter.between("sales_date", period.from(), period.to())),
                List.of(Order.largestFirst("sales_date"), Order.largestFirst("order_id")),
                MOST_ORDERS));
    List<List<Cell>> cells = new ArrayList<>();
    for (Rows.Row row : rows) {
      String href =
          PageState.at("/rows")
              .with("r", String.valueOf(context.manifest().releaseId()))
              .with("m", "sales.revenue")
              .withFilter("order_id", row.text("order_id"))
              .withFilter("customer_id", customerId)
              .href();
      cells.add(
          List.of(
              Cell.text(context.figures().any(row.get("sales_date"), false)),
              Cell.text(row.text("order_id")).linkedTo(href),
              Cell.text(row.text("kind")),
              Cell.number(context.figures().exact(row.get("lines"), Unit.COUNT)),
              Cell.number(context.figures().exact(row.get("revenue"), Unit.MONEY)).linkedTo(href)));
    }
    return new TableModel(heads, cells, List.of());
  }
}
