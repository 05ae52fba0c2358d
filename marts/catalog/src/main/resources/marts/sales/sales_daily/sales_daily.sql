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
  order_count: { type: bigint, description: "orders with a sale; refunds do not count. Not additive over product_category and owner_id: an order counts in each of its categories" }
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
select
  sales_date,
  channel,
  country,
  product_category,
  owner_id,
  count(distinct sale_id) as order_count,
  sum(quantity) as quantity,
  sum(revenue) as revenue,
  sum(refund_amount) as refund_amount,
  sum(discount) as discount,
  sum(margin) as margin,
  sum(costed_revenue) as costed_revenue
from sales_event
group by sales_date, channel, country, product_category, owner_id
