package io.clientele.report.database;

import static java.util.stream.Collectors.joining;

import io.clientele.report.release.ReleaseManifest;
import io.clientele.report.release.ReleaseTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Views of the rows behind figures, per release: what a figure sums up, line by line, each with the
 * delivery and line it came from. A view is left out when the release lacks its tables.
 */
final class RowViews {
  /** A view: its name and its columns, with the SQL that declares it. */
  record RowView(String name, List<String> columns, String sql) {}

  private final ReleaseManifest manifest;
  private final String gold;
  private final String silver;

  RowViews(ReleaseManifest manifest, String gold, String silver) {
    this.manifest = manifest;
    this.gold = SqlLiteral.name(gold);
    this.silver = SqlLiteral.name(silver);
  }

  List<RowView> all() {
    List<RowView> views = new ArrayList<>();
    salesLine().ifPresent(views::add);
    deal().ifPresent(views::add);
    wonCustomer().ifPresent(views::add);
    employee().ifPresent(views::add);
    return views;
  }

  /** One line of a sale or refund. */
  private Optional<RowView> salesLine() {
    if (manifest.silver("revenue_event").isPresent()) {
      return Optional.of(revenueEvent());
    }
    Optional<ReleaseTable> line = manifest.silver("sales_order_line");
    Optional<ReleaseTable> order = manifest.silver("sales_order");
    if (line.isEmpty() || order.isEmpty()) {
      return Optional.empty();
    }
    boolean products = manifest.silver("product").isPresent();
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("sales_date", "o.order_date");
    columns.put("sale_id", "CASE WHEN o.kind = 'sale' THEN o._source || ':' || o.order_id END");
    columns.put("order_id", "l.order_id");
    columns.put("line_number", "l.line_number");
    columns.put("kind", "o.kind");
    columns.put("customer_id", "o.customer_id");
    columns.put("product_id", "l.product_id");
    columns.put("product_name", products ? "p.name" : "CAST(NULL AS VARCHAR)");
    columns.put("product_category", products ? "p.category" : "CAST(NULL AS VARCHAR)");
    columns.put("channel", "o.channel");
    columns.put("country", "o.country");
    columns.put("owner_id", "o.owner_id");
    columns.put("quantity", "l.quantity");
    columns.put("revenue", "l.revenue");
    columns.put("refund_amount", "CASE WHEN o.kind = 'refund' THEN -l.revenue ELSE 0 END");
    columns.put("margin", "l.revenue - l.cost");
    columns.put("_delivery_id", "l._delivery_id");
    columns.put("_row_number", "l._row_number");
    String from =
        silver
            + ".sales_order_line l JOIN "
            + silver
            + ".sales_order o ON o._source = l._source AND o.order_id = l.order_id"
            + (products
                ? " LEFT JOIN "
                    + silver
                    + ".product p ON p._source = l._source AND p.product_id = l.product_id"
                : "");
    return Optional.of(view("sales_line", columns, from));
  }

  /** A revenue event is exactly what sales figures sum up, whatever the company calls revenue. */
  private RowView revenueEvent() {
    boolean products = manifest.silver("product").isPresent();
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(
        "sale_id",
        "CASE WHEN e.kind = 'sale' THEN e._source || ':' || coalesce(e.order_id, e.deal_id,"
            + " e.event_id) END");
    for (String column :
        List.of(
            "sales_date",
            "order_id",
            "deal_id",
            "basis",
            "kind",
            "customer_id",
            "product_id",
            "product_category",
            "channel",
            "country",
            "owner_id",
            "quantity",
            "revenue",
            "refund_amount",
            "margin",
            "_delivery_id",
            "_row_number")) {
      columns.put(column, "e." + column);
    }
    columns.put("product_name", products ? "p.name" : "CAST(NULL AS VARCHAR)");
    String product =
        products
            ? " LEFT JOIN "
                + silver
                + ".product p ON p._source = e._source AND p.product_id = e.product_id"
            : "";
    return view(
        "sales_line",
        columns,
        silver
            + ".revenue_event e"
            + product
            + " WHERE e.sales_date <= DATE '"
            + manifest.asOfDate()
            + "'");
  }

  /** One deal with the line it was delivered in. */
  private Optional<RowView> deal() {
    Optional<ReleaseTable> cycle = manifest.gold("deal_cycle");
    if (cycle.isEmpty() || manifest.silver("deal").isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> columns = new LinkedHashMap<>();
    cycle
        .get()
        .columns()
        .forEach(column -> columns.put(column.name(), "c." + SqlLiteral.name(column.name())));
    columns.putIfAbsent("customer_id", "d.customer_id");
    columns.put("_delivery_id", "d._delivery_id");
    columns.put("_row_number", "d._row_number");
    String source = cycle.get().hasColumn("_source") ? " AND d._source = c._source" : "";
    return Optional.of(
        view(
            "deal",
            columns,
            gold
                + ".deal_cycle c LEFT JOIN "
                + silver
                + ".deal d ON d.deal_id = c.deal_id"
                + source));
  }

  /** One customer with the channel that won them, the unknown one named as in channel_quality. */
  private Optional<RowView> wonCustomer() {
    return manifest
        .gold("customer_360")
        .filter(customers -> customers.hasColumn("acquisition_channel"))
        .map(
            customers -> {
              Map<String, String> columns = new LinkedHashMap<>();
              columns.put("channel", "coalesce(c.acquisition_channel, '(unattributed)')");
              customers
                  .columns()
                  .forEach(
                      column -> columns.put(column.name(), "c." + SqlLiteral.name(column.name())));
              return view("won_customer", columns, gold + ".customer_360 c");
            });
  }

  /** What an employee did, with the name: shown to roles that may see it. */
  private Optional<RowView> employee() {
    Optional<ReleaseTable> performance = manifest.gold("employee_performance");
    if (performance.isEmpty() || manifest.silver("employee").isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("employee_name", "e.name");
    performance
        .get()
        .columns()
        .forEach(column -> columns.put(column.name(), "p." + SqlLiteral.name(column.name())));
    return Optional.of(
        view(
            "employee_performance_named",
            columns,
            gold
                + ".employee_performance p LEFT JOIN "
                + silver
                + ".employee e ON e._source = p.source AND e.employee_id = p.employee_id"));
  }

  private static RowView view(String name, Map<String, String> columns, String from) {
    String selected =
        columns.entrySet().stream()
            .map(column -> column.getValue() + " AS " + SqlLiteral.name(column.getKey()))
            .collect(joining(", "));
    return new RowView(name, List.copyOf(columns.keySet()), "SELECT " + selected + " FROM " + from);
  }
}
