/*---
mart: sale
area: sales
summary: Each sale with what was given back of it, so that a refund lessens the sale that it belongs to.
grain: one row per sale, and per refund that names no sale
keep: step
key: [source, sale_key]
reads: [sales_event, silver.sales_order]
empty_without: [silver.revenue_event]
columns:
  source: { type: text, description: "source of the sale" }
  sale_key: { type: text, description: "the order, deal or event that was sold" }
  has_sale: { type: boolean, description: "false for a refund that names no sale" }
  customer_id: { type: text, description: "the resolved customer, null when not known" }
  sold_date: { type: date, description: "date of the sale; of the refund where there is none" }
  revenue: { type: money, description: "net revenue, refunds that name the sale included" }
  margin: { type: money, description: "its margin; null when a cost is missing" }
---*/
with named as (
  select
    event.*,
    coalesce(
      sold.original_order_id, event.order_id, event.deal_id, event.event_id) as sale_key
  from sales_event as event
  left join silver.sales_order as sold
    on sold._source = event.source and sold.order_id = event.order_id
)

select
  source,
  sale_key,
  count(case when kind = 'sale' then 1 end) > 0 as has_sale,
  max(customer_id) as customer_id,
  coalesce(min(case when kind = 'sale' then sales_date end), min(sales_date)) as sold_date,
  sum(revenue) as revenue,
  case when count(margin) = count(*) then sum(margin) end as margin
from named
group by source, sale_key
