/*---
mart: customer_sales
area: customers
summary: What each customer bought and gave back over the whole history.
grain: one row per customer with an order, invoice, payment or won deal of either sign
keep: step
key: [customer_id]
reads: [sales_event, silver.sales_order, silver.invoice, silver.payment, silver.deal, settings]
empty_without: [silver.sales_order, silver.invoice, silver.payment, silver.deal]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  first_order_date: { type: date, description: "date of the first sale" }
  last_order_date: { type: date, description: "date of the last sale" }
  order_count: { type: bigint, description: "sales" }
  revenue: { type: money, description: "net revenue" }
  refund_amount: { type: money, description: "what was given back, positive" }
  early_refund_amount: { type: money, description: "what was given back up to 30 days after the last sale" }
  discount: { type: money, description: "discount given" }
  margin: { type: money, description: "margin where the cost is known" }
  costed_revenue: { type: money, description: "revenue of the rows whose cost is known" }
  paid_amount: { type: money, description: "payments received less payments returned" }
---*/
with customers as (
  select customer_id, order_date as known_date from silver.sales_order
  where coalesce(status, 'completed') not in ('cancelled', 'test')
  union all
  select customer_id, invoiced_date from silver.invoice
  where coalesce(status, 'open') <> 'cancelled'
  union all
  select customer_id, paid_date from silver.payment
  union all
  select customer_id, closed_date from silver.deal where status = 'won'
),

known as (
  select distinct customers.customer_id
  from customers
  cross join settings
  where customers.customer_id is not null
    and (customers.known_date is null or customers.known_date <= settings.as_of_date)
),

dated as (
  select
    sales_event.*,
    max(case when kind = 'sale' then sales_date end) over (partition by customer_id)
      as last_sale_date
  from sales_event
  where customer_id is not null
),

sold as (
  select
    customer_id,
    min(case when kind = 'sale' then sales_date end) as first_order_date,
    max(last_sale_date) as last_order_date,
    count(distinct sale_id) as order_count,
    sum(revenue) as revenue,
    sum(refund_amount) as refund_amount,
    sum(case when days_between(last_sale_date, sales_date) <= 30 then refund_amount end)
      as early_refund_amount,
    sum(discount) as discount,
    sum(margin) as margin,
    sum(costed_revenue) as costed_revenue
  from dated
  group by customer_id
),

paid as (
  select payment.customer_id, sum(payment.amount) as paid_amount
  from silver.payment as payment
  cross join settings
  where payment.paid_date <= settings.as_of_date
  group by payment.customer_id
)

select
  known.customer_id,
  sold.first_order_date,
  sold.last_order_date,
  coalesce(sold.order_count, 0) as order_count,
  coalesce(sold.revenue, 0) as revenue,
  coalesce(sold.refund_amount, 0) as refund_amount,
  coalesce(sold.early_refund_amount, 0) as early_refund_amount,
  sold.discount,
  sold.margin,
  sold.costed_revenue,
  paid.paid_amount
from known
left join sold on sold.customer_id = known.customer_id
left join paid on paid.customer_id = known.customer_id
