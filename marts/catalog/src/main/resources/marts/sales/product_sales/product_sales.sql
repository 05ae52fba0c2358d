/*---
mart: product_sales
area: sales
summary: What each product sold per month.
grain: one row per product and month with at least one revenue event; events without product in one row per source and month
key: [source, product_id, month_start]
reads: [sales_event, silver.product]
empty_without: [silver.revenue_event]
columns:
  source: { type: text, description: "source that the product id belongs to" }
  product_id: { type: text, description: "the product; null for revenue that names none" }
  product_name: { type: text, description: "its name; the id where the source has no name" }
  product_category: { type: text, description: "its category" }
  month_start: { type: date, description: "first day of the month" }
  order_count: { type: bigint, description: "orders with the product. Not additive over products" }
  quantity: { type: "decimal(18,6)", description: "pieces sold less pieces taken back" }
  return_quantity: { type: "decimal(18,6)", description: "pieces taken back, positive" }
  revenue: { type: money, description: "net revenue, refunds taken off on their date" }
  refund_amount: { type: money, description: "what was given back, positive; contained in revenue" }
  margin: { type: money, description: "revenue less cost of goods where the cost is known; null when nowhere" }
  costed_revenue: { type: money, description: "revenue of the rows whose cost is known" }
checks:
  - not_null: [source, month_start, revenue]
  - same_total: { here: revenue, there: revenue, of: sales_event }
---*/
with sold as (
  select
    source,
    product_id,
    month_start,
    count(distinct sale_id) as order_count,
    sum(quantity) as quantity,
    sum(case when kind = 'refund' then -quantity end) as return_quantity,
    sum(revenue) as revenue,
    sum(refund_amount) as refund_amount,
    sum(margin) as margin,
    sum(costed_revenue) as costed_revenue
  from sales_event
  group by source, product_id, month_start
)

select
  sold.source,
  sold.product_id,
  coalesce(product.name, sold.product_id) as product_name,
  product.category as product_category,
  sold.month_start,
  sold.order_count,
  sold.quantity,
  coalesce(sold.return_quantity, 0) as return_quantity,
  sold.revenue,
  sold.refund_amount,
  sold.margin,
  sold.costed_revenue
from sold
left join silver.product as product
  on product._source = sold.source and product.product_id = sold.product_id
