/*---
mart: customer_month
area: customers
summary: What each customer brought per month, its share of the company's revenue and its growth.
grain: one row per customer and month with at least one revenue event
key: [customer_id, month_start]
reads: [sales_event]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  month_start: { type: date, description: "first day of the month" }
  order_count: { type: bigint, description: "orders with a sale; refunds do not count" }
  revenue: { type: money, description: "net revenue, refunds taken off on their date" }
  refund_amount: { type: money, description: "what was given back, positive; contained in revenue" }
  margin: { type: money, description: "revenue less cost of goods where the cost is known; null when nowhere" }
  costed_revenue: { type: money, description: "revenue of the rows whose cost is known" }
  revenue_share: { type: double, description: "part of the month's revenue, customers that are not known included below; null when the month's revenue is zero. Not additive over months" }
  revenue_growth: { type: double, description: "change against the customer's previous calendar month, 0.1 is 10 %; null when there was no positive revenue. Not additive" }
checks:
  - not_null: [customer_id, month_start, revenue]
  - same_total: { here: revenue, there: revenue, of: sales_event, where: customer_id is not null }
---*/
with by_customer as (
  select
    customer_id,
    month_start,
    count(distinct sale_id) as order_count,
    sum(revenue) as revenue,
    sum(refund_amount) as refund_amount,
    sum(margin) as margin,
    sum(costed_revenue) as costed_revenue
  from sales_event
  group by customer_id, month_start
),

compared as (
  select
    by_customer.*,
    sum(revenue) over (partition by month_start) as month_revenue,
    lag(month_start) over (partition by customer_id order by month_start) as previous_month,
    lag(revenue) over (partition by customer_id order by month_start) as previous_revenue
  from by_customer
)

select
  customer_id,
  month_start,
  order_count,
  revenue,
  refund_amount,
  margin,
  costed_revenue,
  ratio(revenue, month_revenue) as revenue_share,
  case
    when previous_month = add_months(month_start, -1) and previous_revenue > 0
    then ratio(revenue - previous_revenue, previous_revenue)
  end as revenue_growth
from compared
where customer_id is not null
