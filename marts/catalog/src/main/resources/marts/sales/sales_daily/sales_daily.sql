/*---
mart: sales_daily
area: sales
summary: What was sold per day, channel, country, product category and owner.
grain: one row per business date, channel, country, product category and owner with at least one revenue event
key: [sales_date, channel, country, product_category, owner_id]
reads: [sales_event]
empty_without: [silver.revenue_event]
columns:
  sales_date: { type: date, description: "business date of the revenue event, in the company's zone" }
  channel: { type: text, description: "where it was sold; null when not told" }
  country: { type: text, description: "country of the order, else of the customer; null when not told" }
  product_category: { type: text, description: "category of what was sold; null when not told" }
  owner_id: { type: text, description: "employee who sold it; null when not told" }
  order_count: { type: bigint, description: "orders, each counted once, in the row of its first line, so that sums over any rows count no order twice; refunds do not count" }
  quantity: { type: "decimal(18,6)", description: "pieces sold less pieces taken back" }
  revenue: { type: money, description: "net revenue in the reporting currency; refunds are already taken off, on the refund's date" }
  refund_amount: { type: money, description: "what was given back on that date, positive; contained in revenue" }
  discount: { type: money, description: "discount given, positive" }
  margin: { type: money, description: "revenue less cost of goods of the rows whose cost is known; null when none is" }
  costed_revenue: { type: money, description: "revenue of the rows whose cost is known: what margin has to be divided by" }
checks:
  - not_null: [sales_date, revenue, refund_amount]
  - expression: order_count >= 0
  - same_total: { here: revenue, there: revenue, of: sales_event }
  - same_total: { here: refund_amount, there: refund_amount, of: sales_event }
---*/
with first_event as (
  select
    source,
    min(event_id) as event_id
  from sales_event
  where sale_id is not null
  group by source, sale_id
)

select
  event.sales_date,
  event.channel,
  event.country,
  event.product_category,
  event.owner_id,
  count(first_event.event_id) as order_count,
  sum(event.quantity) as quantity,
  sum(event.revenue) as revenue,
  sum(event.refund_amount) as refund_amount,
  sum(event.discount) as discount,
  sum(event.margin) as margin,
  sum(event.costed_revenue) as costed_revenue
from sales_event as event
left join first_event
  on first_event.source = event.source and first_event.event_id = event.event_id
group by
  event.sales_date, event.channel, event.country, event.product_category, event.owner_id
