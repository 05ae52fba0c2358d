/*---
mart: value_trial
area: customers
summary: The estimate of customer value as it would have been 365 days before the as-of date, from what was known then.
grain: one row per customer with a sale up to that day that was not given back by then
keep: step
key: [customer_id]
reads: [sales_event, silver.sales_order, settings]
empty_without: [silver.revenue_event]
builder: { function: value, grouped_by: [value_basis], ordered_by: [customer_id] }
columns:
  customer_id: { type: text, description: "the resolved customer" }
  value_basis: { type: text, description: "margin, or revenue when a tenth of it or more had no cost of goods" }
  is_estimated: { type: boolean, description: "some of the customer's sales had no cost of goods; the margin rate of all others stands in" }
  repeat_count: { type: bigint, description: "days with a sale after the first such day" }
  p_alive: { type: double, description: "probability that the customer would buy again" }
  expected_orders: { type: double, description: "days with a sale expected in the 365 days" }
  expected_value: { type: money, description: "expected of them, in the unit of value_basis" }
  low: { type: money, description: "lower limit of the 80 % interval" }
  high: { type: money, description: "upper limit of the 80 % interval" }
  model: { type: text, description: "what the estimate comes from" }
  reason: { type: text, description: "what has to be known to read the estimate; may be empty" }
---*/
with origin as (
  select as_of_date - 365 as origin_date from settings
),

known as (
  select
    event.customer_id,
    event.source,
    coalesce(
      sold.original_order_id, event.order_id, event.deal_id, event.event_id) as sale_key,
    case when event.kind = 'sale' then event.sales_date end as sold_date,
    event.revenue,
    event.margin,
    origin.origin_date
  from sales_event as event
  join origin on event.sales_date <= origin.origin_date
  left join silver.sales_order as sold
    on sold._source = event.source and sold.order_id = event.order_id
),

sold as (
  select
    max(customer_id) as customer_id,
    min(sold_date) as sold_date,
    min(origin_date) as origin_date,
    sum(revenue) as revenue,
    case when count(margin) = count(*) then sum(margin) end as margin
  from known
  group by source, sale_key
),

basis as (
  select
    case
      when ratio(sum(case when margin is not null then revenue end), sum(revenue)) >= 0.9
      then 'margin'
      else 'revenue'
    end as value_basis,
    cast(
      ratio(sum(margin), sum(case when margin is not null then revenue end)) as decimal(19, 8)
    ) as margin_rate
  from sold
  where customer_id is not null
),

occasions as (
  select
    sold.customer_id,
    sold.sold_date,
    sold.origin_date,
    basis.value_basis,
    min(sold.sold_date) over (partition by sold.customer_id) as first_date,
    case
      when basis.value_basis = 'margin'
      then coalesce(sold.margin, product(sold.revenue, basis.margin_rate))
      else sold.revenue
    end as value,
    case when sold.margin is null then 1 else 0 end as is_uncosted
  from sold
  cross join basis
  where sold.sold_date is not null and sold.customer_id is not null and sold.revenue > 0
)

select
  customer_id,
  value_basis,
  count(distinct sold_date) - 1 as repeat_count,
  days_between(min(first_date), max(sold_date)) as recency_days,
  days_between(min(first_date), max(origin_date)) as age_days,
  sum(case when sold_date > first_date then value end) as repeat_value,
  sum(is_uncosted) as uncosted_count
from occasions
group by customer_id, value_basis
