package io.clientele.silver.entity;

import java.util.List;
import java.util.Set;

/**
 * Invoices as revenue events. An invoice of an order with lines is spread over them by what each
 * line is worth, the last line taking what rounding leaves, so that the sum is the invoice's
 * amount.
 */
final class InvoicedEvents {
  private final SilverViews views;
  private final Set<String> sources;

  InvoicedEvents(SilverViews views, Set<String> sources) {
    this.views = views;
    this.sources = sources;
  }

  void addTo(List<String> parts) {
    boolean hasOrders = views.has("sales_order");
    boolean hasCustomer = views.has("customer");
    views
        .graph()
        .keep(
            "invoiced__header",
            """
            select s._source as _source, s._stream as _stream, s._delivery_id as _delivery_id,
              s._row_number as _row_number, s.invoice_id as invoice_id, s.order_id as order_id,
              case when s.kind = 'credit_note' or s.amount < 0 then 'refund' else 'sale' end as kind,
              s.invoiced_date as invoiced_date, s.customer_id as customer_id,
              s.amount as amount, %s, %s as country
            from silver.invoice as s%s%s
            where s._source in %s and s.amount is not null
              and coalesce(s.status, '') not in ('cancelled', 'test')\
            """
                .formatted(
                    hasOrders
                        ? "o.deal_id as deal_id, o.channel as channel,"
                            + " coalesce(o.owner_id, s.employee_id) as owner_id"
                        : "cast(null as string) as deal_id, cast(null as string) as channel,"
                            + " s.employee_id as owner_id",
                    country(hasOrders, hasCustomer),
                    hasOrders
                        ? """

                        left join silver.sales_order as o
                          on o._source = s._source and o.order_id = s.order_id\
                        """
                        : "",
                    hasCustomer
                        ? "\nleft join silver.customer as c on c.customer_id = s.customer_id"
                        : "",
                    SilverViews.list(sources)));
    boolean hasLines = views.has("sales_order_line");
    if (hasLines) {
      addSpread();
      parts.add(spread());
    }
    parts.add(whole(hasLines));
  }

  private static String country(boolean hasOrders, boolean hasCustomer) {
    if (hasOrders && hasCustomer) {
      return "coalesce(o.country, c.country)";
    }
    if (hasOrders) {
      return "o.country";
    }
    return hasCustomer ? "c.country" : "cast(null as string)";
  }

  private void addSpread() {
    views
        .graph()
        .define(
            "invoiced__line",
            """
            select h._source as _source, h.invoice_id as invoice_id, l.line_number as line_number,
              l.product_id as product_id, h.amount as amount,
              case when h.amount = t.revenue then l.revenue
                else product(h.amount, cast(ratio(l.revenue, t.revenue) as decimal(19, 8)))
              end as part,
              %s as quantity, %s as discount, %s as cost,
              row_number() over (
                partition by h._source, h.invoice_id order by l.line_number desc) as from_last
            from invoiced__header as h
            join line__total as t on t._source = h._source and t.order_id = h.order_id
            join silver.sales_order_line as l on l._source = h._source and l.order_id = h.order_id
            where t.revenue <> 0\
            """
                .formatted(share("l.quantity"), share("l.discount"), share("l.cost")));
  }

  /**
   * What of an order's line belongs to an invoice: all of it where all of the order is invoiced.
   */
  private static String share(String amount) {
    return "case when h.amount = t.revenue then %1$s else product(%1$s, %2$s) end"
        .formatted(amount, "cast(ratio(h.amount, t.revenue) as decimal(19, 8))");
  }

  private static String spread() {
    return """
    select 'invoice:' || p.invoice_id || ':' || cast(p.line_number as string) as event_id,
      'invoiced' as basis, h.kind as kind, h.invoiced_date as sales_date,
      h.customer_id as customer_id, h.order_id as order_id, h.deal_id as deal_id,
      p.product_id as product_id, h.channel as channel, h.country as country,
      h.owner_id as owner_id, p.quantity as quantity,
      cast(case when p.from_last > 1 then p.part
        else p.amount - coalesce(sum(case when p.from_last > 1 then p.part end) over (
          partition by p._source, p.invoice_id), 0) end as decimal(18, 6)) as revenue,
      p.discount as discount, p.cost as cost, h._source as _source, h._stream as _stream,
      h._delivery_id as _delivery_id, h._row_number as _row_number
    from invoiced__line as p
    join invoiced__header as h on h._source = p._source and h.invoice_id = p.invoice_id\
    """;
  }

  private static String whole(boolean hasLines) {
    return """
    select 'invoice:' || h.invoice_id as event_id, 'invoiced' as basis, h.kind as kind,
      h.invoiced_date as sales_date, h.customer_id as customer_id, h.order_id as order_id,
      h.deal_id as deal_id, cast(null as string) as product_id, h.channel as channel,
      h.country as country, h.owner_id as owner_id, cast(null as decimal(18, 6)) as quantity,
      h.amount as revenue, cast(null as decimal(18, 6)) as discount,
      cast(null as decimal(18, 6)) as cost, h._source as _source, h._stream as _stream,
      h._delivery_id as _delivery_id, h._row_number as _row_number
    from invoiced__header as h%s\
    """
        .formatted(
            hasLines
                ? """

                where not exists (
                  select 1 from line__total as t
                  where t._source = h._source and t.order_id = h.order_id and t.revenue <> 0)\
                """
                : "");
  }
}
