package io.clientele.silver.entity;

import io.clientele.lakehouse.table.ColumnType;
import io.clientele.silver.staging.Nulls;
import java.util.List;

/** {@code product, sales_order_line, sales_order, invoice, payment, shipment}. */
final class SalesViews {
  private final SilverViews views;

  SalesViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    if (views.staging().has("product")) {
      views
          .graph()
          .define(
              "product__delivered",
              views.entity("product", "cast(null as date)").column("is_derived", "false").sql());
    }
    if (views.staging().has("sales_order")) {
      addOrderHeader();
      if (views.staging().has("sales_order_line")) {
        makeLine();
      }
      makeOrder();
    }
    makeInvoice();
    makePayment();
    if (views.staging().has("shipment")) {
      views.make(views.entity("shipment", views.terms().date("s.shipped_at")));
    }
  }

  /** Products that orders and deals name come after both. */
  void makeProduct() {
    String missing =
        References.missing(
            views,
            "product",
            "product_id",
            List.of(
                new References.Column("sales_order_line", "product_id"),
                new References.Column("deal", "product_id")));
    String delivered = views.staging().has("product") ? "select * from product__delivered" : "";
    String referred =
        missing.isEmpty()
            ? ""
            : References.asRows(views, "product", known(missing), this::missingProduct);
    List<String> parts =
        List.of(delivered, referred).stream().filter(part -> !part.isEmpty()).toList();
    if (!parts.isEmpty()) {
      views.make("product", SilverViews.union(parts));
    }
  }

  /** A product of the same number at another source lends its name, category and cost. */
  private String known(String missing) {
    if (!views.staging().has("product")) {
      return missing;
    }
    return """
    select m.*, k.name as name, k.category as category, k.unit_cost as unit_cost,
      k.unit_cost_original as unit_cost_original, k.unit_price as unit_price,
      k.currency as currency
    from (
    %s
    ) as m
    left join (
      select product_id, min_by(name, _source) as name, min_by(category, _source) as category,
        min_by(unit_cost, _source) as unit_cost, min_by(currency, _source) as currency,
        min_by(unit_cost_original, _source) as unit_cost_original,
        min_by(unit_price, _source) as unit_price
      from product__delivered group by product_id
    ) as k on k.product_id = m.id\
    """
        .formatted(missing);
  }

  private String missingProduct(String column, ColumnType type) {
    boolean isLent = views.staging().has("product");
    return switch (column) {
      case "product_id" -> "s.id";
      case "name" -> isLent ? "coalesce(s.name, s.id)" : "s.id";
      case "currency" ->
          isLent
              ? "coalesce(s.currency, " + views.terms().currency() + ")"
              : views.terms().currency();
      case "is_derived" -> "true";
      default -> isLent ? "s." + column : Nulls.of(type);
    };
  }

  /** What lines need to know of their order; small, and read twice. */
  private void addOrderHeader() {
    EntityQuery order = order();
    boolean hasParty = order.gives("customer_id");
    views
        .graph()
        .keep(
            "order__header",
            """
            select s._source as _source, s.order_id as order_id, %s as party_id,
              %s as customer_id, %s as order_date, %s as currency
            from staged__sales_order as s%s\
            """
                .formatted(
                    hasParty ? "s.customer_id" : "cast(null as string)",
                    hasParty ? "p.customer_id" : "cast(null as string)",
                    orderDate(order),
                    order.currency(),
                    hasParty
                        ? """

                        left join silver.customer_identity as p
                          on p.source = s._source and p.source_id = s.customer_id\
                        """
                        : ""));
  }

  private EntityQuery order() {
    return views.entity("sales_order", orderDate(views.entity("sales_order", "")));
  }

  private String orderDate(EntityQuery order) {
    String date = views.terms().date("s.ordered_at");
    if (!order.gives("ordered_at")) {
      return "s.order_date";
    }
    return order.gives("order_date") ? "coalesce(s.order_date, " + date + ")" : date;
  }

  private void makeLine() {
    EntityQuery line = views.entity("sales_order_line", "o.order_date");
    line.join("left join order__header as o on o._source = s._source and o.order_id = s.order_id");
    boolean orderTellsParty = views.staging().gives("sales_order", "customer_id");
    if (orderTellsParty) {
      line.party("o.customer_id", "o.party_id");
    }
    if (views.staging().gives("sales_order", "currency")) {
      line.currency("coalesce(upper(s.currency), o.currency)");
    }
    line.column("order_date", "o.order_date");
    if (!views.staging().alwaysGives("sales_order_line", "line_number")) {
      String counted = "row_number() over (partition by s._source, s.order_id order by s._ordinal)";
      line.column(
          "line_number",
          line.gives("line_number") ? "coalesce(s.line_number, " + counted + ")" : counted);
    }
    String revenue = lineRevenue(line);
    line.column("revenue_original", revenue).column("revenue", line.money(revenue));
    if (views.staging().gives("product", "unit_cost")) {
      line.join(
          """
          left join product__delivered as g
            on g._source = s._source and g.product_id = s.product_id\
          """);
      String computed = "product(s.quantity, g.unit_cost)";
      line.column(
          "cost",
          line.gives("cost")
              ? "coalesce(" + line.money("s.cost") + ", " + computed + ")"
              : computed);
    }
    views.make(line);
  }

  private static String lineRevenue(EntityQuery line) {
    if (line.alwaysGives("revenue")) {
      return "s.revenue";
    }
    String computed = "product(s.quantity, s.unit_price)";
    if (line.gives("discount")) {
      computed += " - coalesce(s.discount, 0)";
    }
    return line.gives("revenue") ? "coalesce(s.revenue, " + computed + ")" : computed;
  }

  private void makeOrder() {
    EntityQuery order = order();
    order.column("order_date", orderDate(order));
    if (order.gives("order_date")) {
      order.column(
          "ordered_at", "coalesce(s.ordered_at, " + views.terms().startOf("s.order_date") + ")");
    }
    String revenue = order.money("s.revenue");
    String original = "s.revenue";
    if (views.has("sales_order_line")) {
      views
          .graph()
          .keep(
              "line__total",
              """
              select _source, order_id, cast(sum(revenue) as decimal(18, 6)) as revenue,
                cast(sum(revenue_original) as decimal(18, 6)) as revenue_original
              from silver.sales_order_line group by _source, order_id\
              """);
      order.join("left join line__total as t on t._source = s._source and t.order_id = s.order_id");
      revenue = order.gives("revenue") ? "coalesce(" + revenue + ", t.revenue)" : "t.revenue";
      original =
          order.gives("revenue") ? "coalesce(s.revenue, t.revenue_original)" : "t.revenue_original";
    }
    order.column("revenue", revenue).column("revenue_original", original);
    if (!order.alwaysGives("kind")) {
      order.column(
          "kind", "coalesce(s.kind, case when " + original + " < 0 then 'refund' else 'sale' end)");
    }
    views.make(order);
  }

  private void makeInvoice() {
    if (!views.staging().has("invoice")) {
      return;
    }
    EntityQuery invoice = views.entity("invoice", "s.invoiced_date");
    if (!invoice.alwaysGives("kind")) {
      invoice.column(
          "kind", "coalesce(s.kind, case when s.amount < 0 then 'credit_note' else 'invoice' end)");
    }
    if (invoice.gives("order_id") && views.has("sales_order")) {
      invoice.join(
          "left join silver.sales_order as o on o._source = s._source and o.order_id = s.order_id");
      invoice.partyElse("o.customer_id", "o.party_id");
    }
    views.make(invoice);
  }

  private void makePayment() {
    if (!views.staging().has("payment")) {
      return;
    }
    EntityQuery payment = views.entity("payment", "s.paid_date");
    if (payment.gives("invoice_id") && views.has("invoice")) {
      payment.join(
          "left join silver.invoice as i on i._source = s._source and i.invoice_id = s.invoice_id");
      payment.partyElse("i.customer_id", "i.party_id");
    } else if (payment.gives("order_id") && views.has("sales_order")) {
      payment.join(
          "left join silver.sales_order as o on o._source = s._source and o.order_id = s.order_id");
      payment.partyElse("o.customer_id", "o.party_id");
    }
    views.make(payment);
  }
}
