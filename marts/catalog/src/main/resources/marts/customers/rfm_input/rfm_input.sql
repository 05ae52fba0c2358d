/*---
mart: rfm_input
area: customers
summary: What recency, frequency and money are computed from, per customer and month end.
grain: one row per month and customer with a revenue event in the 365 days up to the month's end
keep: step
key: [month_start, customer_id]
reads: [sales_event, settings]
empty_without: [silver.revenue_event]
builder: { function: rfm, grouped_by: [month_start], ordered_by: [customer_id] }
columns:
  month_start: { type: date, description: "first day of the month" }
  customer_id: { type: text, description: "the resolved customer" }
  snapshot_date: { type: date, description: "the month's last day, or the as-of date in the month that is not over" }
  recency_days: { type: bigint, description: "days from the last sale to the snapshot; null without a sale" }
  order_count: { type: bigint, description: "orders with a sale in the 365 days" }
  monetary: { type: money, description: "margin, or revenue where a cost is missing, net of refunds" }
  monetary_basis: { type: text, description: "margin or revenue" }
  r_score: { type: bigint, description: "1 to 5" }
  f_score: { type: bigint, description: "1 to 5" }
  m_score: { type: bigint, description: "1 to 5" }
---*/
with basis as (
  select case when count(margin) = count(*) then 'margin' else 'revenue' end as monetary_basis
  from sales_event
  where customer_id is not null
),

by_day as (
  select
    customer_id,
    sales_date,
    count(distinct sale_id) as order_count,
    sum(revenue) as revenue,
    sum(margin) as margin
  from sales_event
  where customer_id is not null
  group by customer_id, sales_date
),

later as (
  select by_day.*, explode(sequence(0, 12)) as months_later
  from by_day
),

dated as (
  select
    later.*,
    add_months(month_start(later.sales_date), later.months_later) as month_start,
    least(
      last_day(add_months(month_start(later.sales_date), later.months_later)),
      settings.as_of_date
    ) as snapshot_date,
    settings.as_of_date
  from later
  cross join settings
)

select
  dated.month_start,
  dated.customer_id,
  dated.snapshot_date,
  min(
    case when dated.order_count > 0 then days_between(dated.sales_date, dated.snapshot_date) end
  ) as recency_days,
  sum(dated.order_count) as order_count,
  sum(case when basis.monetary_basis = 'margin' then dated.margin else dated.revenue end)
    as monetary,
  basis.monetary_basis
from dated
cross join basis
where dated.month_start <= dated.as_of_date
  and days_between(dated.sales_date, dated.snapshot_date) between 0 and 364
group by dated.month_start, dated.customer_id, dated.snapshot_date, basis.monetary_basis
