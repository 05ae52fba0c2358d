/*---
mart: campaign_candidate
area: customers
summary: Who a campaign list names in which month, from what was known on the evening before the month.
grain: one row per list, month and customer
keep: step
key: [list, month_start, customer_id]
reads: [sales_event, customer_segment, silver.customer, settings]
empty_without: [silver.revenue_event]
columns:
  list: { type: text, description: "win_back, high_value_at_risk or birthday" }
  month_start: { type: date, description: "first day of the month that the list is for" }
  customer_id: { type: text, description: "the resolved customer" }
  last_order_date: { type: date, description: "date of the last sale before the month" }
  reason: { type: text, description: "the figures that put the customer on the list" }
  value_at_stake: { type: money, description: "margin of a year with the customer, or revenue where a cost is missing" }
  value_basis: { type: text, description: "margin or revenue" }
---*/
with months as (
  select add_months(newest_month, cast(-months_back as int)) as month_start
  from (
    select
      case
        when as_of_date = last_day(as_of_date) then add_months(month_start(as_of_date), 1)
        else month_start(as_of_date)
      end as newest_month,
      explode(sequence(0, 12)) as months_back
    from settings
  ) as counted
),

sale_days as (
  select distinct customer_id, sales_date
  from sales_event
  where kind = 'sale' and customer_id is not null
),

numbered as (
  select
    customer_id,
    sales_date,
    lead(sales_date) over (partition by customer_id order by sales_date) as next_date,
    days_between(lag(sales_date) over (partition by customer_id order by sales_date), sales_date)
      as gap_days,
    row_number() over (partition by customer_id order by sales_date) as sale_number
  from sale_days
),

-- Who bought on fewer than three days has no rhythm that silence could break.
silences as (
  select customer_id, sales_date, next_date, sale_number
  from numbered
  where sale_number >= 3 and (next_date is null or days_between(sales_date, next_date) > 90)
),

usual as (
  select
    silences.customer_id,
    silences.sales_date,
    silences.next_date,
    silences.sale_number,
    median(earlier.gap_days) as usual_gap
  from silences
  join numbered as earlier
    on earlier.customer_id = silences.customer_id and earlier.sales_date <= silences.sales_date
  group by
    silences.customer_id, silences.sales_date, silences.next_date, silences.sale_number
),

silent as (
  select
    months.month_start,
    usual.customer_id,
    usual.sales_date,
    usual.sale_number,
    cast(floor(usual.usual_gap) as bigint) as usual_gap,
    days_between(usual.sales_date, months.month_start) - 1 as silent_days,
    worth.monetary,
    worth.monetary_basis
  from usual
  join months
    on days_between(usual.sales_date, months.month_start) - 1 > greatest(90, 3 * usual.usual_gap)
    and days_between(usual.sales_date, months.month_start) - 1 <= 730
    and (usual.next_date is null or usual.next_date >= months.month_start)
  join customer_segment as worth
    on worth.customer_id = usual.customer_id
    and worth.month_start = month_start(usual.sales_date)
  where worth.m_score >= 3
),

at_risk as (
  select
    months.month_start,
    segment.customer_id,
    segment.snapshot_date,
    segment.segment,
    segment.recency_days,
    segment.order_count,
    segment.monetary,
    segment.monetary_basis
  from customer_segment as segment
  join months on months.month_start = add_months(segment.month_start, 1)
  where segment.segment in ('at_risk', 'cannot_lose') and segment.m_score >= 4
),

born as (
  select
    months.month_start,
    customer.customer_id,
    count(distinct event.sale_id) as order_count,
    sum(event.revenue) as revenue,
    min(event.sales_date) as first_date,
    max(case when event.kind = 'sale' then event.sales_date end) as last_order_date
  from silver.customer as customer
  join months
    on extract(month from customer.birth_date) = extract(month from months.month_start)
  join sales_event as event
    on event.customer_id = customer.customer_id and event.sales_date < months.month_start
  group by months.month_start, customer.customer_id
)

select
  'win_back' as list,
  silent.month_start,
  silent.customer_id,
  silent.sales_date as last_order_date,
  'silent for ' || cast(silent.silent_days as string) || ' days; bought on '
    || cast(silent.sale_number as string) || ' days before, usually every '
    || cast(silent.usual_gap as string) || ' days' as reason,
  silent.monetary as value_at_stake,
  silent.monetary_basis as value_basis
from silent
where not exists (
  select 1
  from at_risk
  where at_risk.customer_id = silent.customer_id and at_risk.month_start = silent.month_start
)
union all
select
  'high_value_at_risk',
  month_start,
  customer_id,
  snapshot_date + cast(-recency_days as int),
  translate(segment, '_', ' ') || ': ' || cast(order_count as string)
    || ' orders in 365 days, none for ' || cast(recency_days as string) || ' days',
  monetary,
  monetary_basis
from at_risk
union all
select
  'birthday',
  born.month_start,
  born.customer_id,
  born.last_order_date,
  'birthday in the month; orders so far: ' || cast(born.order_count as string)
    || ', the first in ' || month_key(born.first_date),
  coalesce(worth.monetary, 0),
  worth.monetary_basis
from born
left join customer_segment as worth
  on worth.customer_id = born.customer_id
  and worth.month_start = add_months(born.month_start, -1)
where born.revenue > 0 and born.order_count > 0
