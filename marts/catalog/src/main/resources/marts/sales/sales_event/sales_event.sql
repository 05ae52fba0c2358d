/*---
mart: sales_event
area: sales
summary: The revenue events up to the as-of date; every sales figure sums these rows.
grain: one row per revenue event
keep: step
key: [source, event_id]
reads: [silver.revenue_event, settings]
empty_without: [silver.revenue_event]
columns:
  source: { type: text, description: "source of the event" }
  event_id: { type: text, description: "the event within its source" }
  basis: { type: text, description: "ordered, invoiced, paid or won" }
  kind: { type: text, description: "sale or refund" }
  sales_date: { type: date, description: "business date of the event" }
  month_start: { type: date, description: "first day of its month" }
  sale_id: { type: text, description: "source and order, deal or event that counts as one sale; null for refunds" }
  order_id: { type: text, description: "the order, where there is one" }
  deal_id: { type: text, description: "the deal, where there is one" }
  customer_id: { type: text, description: "the resolved customer, null when not known" }
  product_id: { type: text, description: "what was sold, where the source tells" }
  product_category: { type: text, description: "the product's category" }
  channel: { type: text, description: "where it was sold" }
  country: { type: text, description: "country of the order, else of the customer" }
  owner_id: { type: text, description: "employee who sold it" }
  quantity: { type: "decimal(18,6)", description: "pieces, negative when taken back" }
  revenue: { type: money, description: "net of refunds: negative on the refund's date" }
  refund_amount: { type: money, description: "what was given back, positive; 0 for a sale" }
  discount: { type: money, description: "discount given, positive" }
  margin: { type: money, description: "revenue less cost of goods; null when the cost is not known" }
  costed_revenue: { type: money, description: "revenue of the rows whose cost is known" }
---*/
select
  event._source as source,
  event.event_id,
  event.basis,
  event.kind,
  event.sales_date,
  month_start(event.sales_date) as month_start,
  case
    when event.kind = 'sale'
    then event._source || ':' || coalesce(event.order_id, event.deal_id, event.event_id)
  end as sale_id,
  event.order_id,
  event.deal_id,
  event.customer_id,
  event.product_id,
  event.product_category,
  event.channel,
  event.country,
  event.owner_id,
  event.quantity,
  event.revenue,
  event.refund_amount,
  event.discount,
  event.margin,
  case when event.margin is not null then event.revenue end as costed_revenue
from silver.revenue_event as event
cross join settings
where event.sales_date <= settings.as_of_date
