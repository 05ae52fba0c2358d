package io.clientele.silver.entity;

import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.lakehouse.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code revenue_event}: the one place that knows what revenue is.
 *
 * <p>With the setting {@code auto} a source that delivers invoices counts by them, another by its
 * orders; won deals count only where no source delivers either, so that nothing counts twice.
 */
final class RevenueViews {
  private final SilverViews views;

  RevenueViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    List<String> parts = new ArrayList<>();
    Set<String> invoicing = views.staging().sources("invoice");
    Set<String> ordering = views.staging().sources("sales_order");
    Set<String> dealing = views.staging().sources("deal");
    switch (views.terms().revenue()) {
      case "auto" -> {
        invoiced(parts, invoicing);
        Set<String> rest = new TreeSet<>(ordering);
        rest.removeAll(invoicing);
        ordered(parts, rest);
        if (invoicing.isEmpty() && ordering.isEmpty()) {
          won(parts, dealing);
        }
      }
      case "ordered" -> ordered(parts, ordering);
      case "invoiced" -> invoiced(parts, invoicing);
      case "paid" -> paid(parts, views.staging().sources("payment"));
      case "won" -> won(parts, dealing);
      default ->
          throw new InvalidDefinitionException(
              List.of(
                  new Problem(
                      "company.revenue",
                      "'" + views.terms().revenue() + "' is not a way to count revenue.",
                      "Use auto, ordered, invoiced, paid or won.")));
    }
    if (!parts.isEmpty()) {
      make(parts);
    }
  }

  private void make(List<String> parts) {
    boolean hasProduct = views.has("product");
    views.make(
        "revenue_event",
        """
        with event as (
        %s
        )
        select s.*, %s as product_category,
          case when s.kind = 'refund' then -s.revenue else cast(0 as decimal(18, 6)) end
            as refund_amount,
          s.revenue - s.cost as margin
        from event as s%s\
        """
            .formatted(
                SilverViews.union(parts),
                hasProduct ? "g.category" : "cast(null as string)",
                hasProduct
                    ? """

                    left join silver.product as g
                      on g._source = s._source and g.product_id = s.product_id\
                    """
                    : ""));
  }

  private void ordered(List<String> parts, Set<String> sources) {
    if (sources.isEmpty()) {
      return;
    }
    views
        .graph()
        .keep(
            "ordered__header",
            """
            select s._source as _source, s._stream as _stream, s._delivery_id as _delivery_id,
              s._row_number as _row_number, s.order_id as order_id, s.kind as kind,
              s.order_date as order_date, s.customer_id as customer_id, s.deal_id as deal_id,
              s.channel as channel, %s as country, s.owner_id as owner_id, s.revenue as revenue,
              s.discount as discount
            from silver.sales_order as s%s
            where s._source in %s and coalesce(s.status, '') not in ('cancelled', 'test')\
            """
                .formatted(country("s.country"), customer(), SilverViews.list(sources)));
    boolean hasLines = views.has("sales_order_line");
    if (hasLines) {
      parts.add(lines());
    }
    if (!hasLines
        || views.staging().gives("sales_order", "revenue")
        || !views.staging().sources("sales_order_line").containsAll(sources)) {
      parts.add(orders(hasLines));
    }
  }

  private static String lines() {
    return """
    select 'order:' || l.order_id || ':' || cast(l.line_number as string) as event_id,
      'ordered' as basis, h.kind as kind, h.order_date as sales_date,
      h.customer_id as customer_id, l.order_id as order_id, h.deal_id as deal_id,
      l.product_id as product_id, h.channel as channel, h.country as country,
      h.owner_id as owner_id, l.quantity as quantity, l.revenue as revenue,
      l.discount as discount, l.cost as cost, l._source as _source, l._stream as _stream,
      l._delivery_id as _delivery_id, l._row_number as _row_number
    from silver.sales_order_line as l
    join ordered__header as h on h._source = l._source and h.order_id = l.order_id\
    """;
  }

  /** What an order is worth beyond its lines: all of it when it has none. */
  private static String orders(boolean hasLines) {
    String rest = hasLines ? "h.revenue - coalesce(t.revenue, 0)" : "h.revenue";
    String isWhole = hasLines ? "t.order_id is null" : "true";
    return """
    select 'order:' || h.order_id as event_id, 'ordered' as basis, h.kind as kind,
      h.order_date as sales_date, h.customer_id as customer_id, h.order_id as order_id,
      h.deal_id as deal_id, cast(null as string) as product_id, h.channel as channel,
      h.country as country, h.owner_id as owner_id, cast(null as decimal(18, 6)) as quantity,
      cast(%s as decimal(18, 6)) as revenue,
      case when %s then h.discount end as discount,
      case when %s then cast(null as decimal(18, 6)) else cast(0 as decimal(18, 6)) end as cost,
      h._source as _source, h._stream as _stream, h._delivery_id as _delivery_id,
      h._row_number as _row_number
    from ordered__header as h%s
    where h.revenue is not null and (%s or %s <> 0)\
    """
        .formatted(
            rest,
            isWhole,
            isWhole,
            hasLines
                ? """

                left join line__total as t on t._source = h._source and t.order_id = h.order_id\
                """
                : "",
            isWhole,
            rest);
  }

  private void invoiced(List<String> parts, Set<String> sources) {
    if (!sources.isEmpty()) {
      new InvoicedEvents(views, sources).addTo(parts);
    }
  }

  private void paid(List<String> parts, Set<String> sources) {
    if (sources.isEmpty()) {
      return;
    }
    parts.add(
        single(
            "payment",
            "paid",
            "case when s.amount < 0 then 'refund' else 'sale' end",
            "s.paid_date",
            "s.order_id",
            country("cast(null as string)"),
            "s._source in " + SilverViews.list(sources) + " and s.amount is not null"));
  }

  private void won(List<String> parts, Set<String> sources) {
    if (sources.isEmpty()) {
      return;
    }
    parts.add(
        """
        select 'deal:' || s.deal_id as event_id, 'won' as basis,
          case when s.amount < 0 then 'refund' else 'sale' end as kind,
          s.closed_date as sales_date, s.customer_id as customer_id,
          cast(null as string) as order_id, s.deal_id as deal_id, s.product_id as product_id,
          s.source_channel as channel, %s as country, s.owner_id as owner_id,
          s.quantity as quantity, s.amount as revenue, cast(null as decimal(18, 6)) as discount,
          cast(null as decimal(18, 6)) as cost, %s
        from silver.deal as s%s
        where s._source in %s and s.status = 'won' and s.amount is not null\
        """
            .formatted(
                country("s.country"), SilverViews.ORIGIN, customer(), SilverViews.list(sources)));
  }

  private String single(
      String table,
      String basis,
      String kind,
      String date,
      String order,
      String country,
      String where) {
    return """
    select '%s:' || s.%s_id as event_id, '%s' as basis, %s as kind, %s as sales_date,
      s.customer_id as customer_id, %s as order_id, cast(null as string) as deal_id,
      cast(null as string) as product_id, cast(null as string) as channel, %s as country,
      cast(null as string) as owner_id, cast(null as decimal(18, 6)) as quantity,
      s.amount as revenue, cast(null as decimal(18, 6)) as discount,
      cast(null as decimal(18, 6)) as cost, %s
    from silver.%s as s%s
    where %s\
    """
        .formatted(
            table,
            table,
            basis,
            kind,
            date,
            order,
            country,
            SilverViews.ORIGIN,
            table,
            customer(),
            where);
  }

  private String customer() {
    return views.has("customer")
        ? "\nleft join silver.customer as c on c.customer_id = s.customer_id"
        : "";
  }

  private String country(String own) {
    return views.has("customer") ? "coalesce(" + own + ", c.country)" : own;
  }
}
