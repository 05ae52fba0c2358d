/*---
mart: churn_month
area: customers
summary: Active customers per month, how many fell silent and how many came back or are new.
grain: one row per month that is over, from the first order on
key: [month_start]
reads: [sale, customer_churn, settings]
empty_without: [silver.revenue_event]
columns:
  month_start: { type: date, description: "first day of the month" }
  active_at_start: { type: bigint, description: "customers whose silence was within their threshold before the month. Not additive" }
  new_count: { type: bigint, description: "customers with their first order" }
  reactivated_count: { type: bigint, description: "customers who ordered after a silence longer than their threshold" }
  churned_count: { type: bigint, description: "customers whose silence reached their threshold in the month and who did not order before it had passed; see customer_churn, whose threshold of today measures the past, too" }
  active_at_end: { type: bigint, description: "active_at_start, the new ones and those who came back, less those who fell silent. Not additive" }
  churn_rate: { type: double, description: "churned_count divided by active_at_start; null without active customers. Not additive" }
checks:
  - not_null: [month_start, active_at_start, active_at_end]
  - expression: churned_count between 0 and active_at_start
  - expression: active_at_end = active_at_start + new_count + reactivated_count - churned_count
---*/
with occasions as (
  select
    sale.customer_id,
    sale.sold_date,
    churn.threshold_days,
    churn.is_churned,
    lag(sale.sold_date) over (partition by sale.customer_id order by sale.sold_date)
      as earlier_date,
    lead(sale.sold_date) over (partition by sale.customer_id order by sale.sold_date)
      as later_date
  from (
    select customer_id, sold_date
    from sale
    where has_sale and customer_id is not null and revenue > 0
    group by customer_id, sold_date
  ) as sale
  join customer_churn as churn on churn.customer_id = sale.customer_id
),

events as (
  select
    month_start(sold_date) as month_start,
    case when earlier_date is null then 1 else 0 end as new_count,
    case when days_between(earlier_date, sold_date) > threshold_days then 1 else 0 end
      as reactivated_count,
    0 as churned_count
  from occasions
  union all
  select month_start(sold_date + cast(threshold_days as int)), 0, 0, 1
  from occasions
  where (later_date is null and is_churned)
    or days_between(sold_date, later_date) > threshold_days
),

counted as (
  select
    month_start,
    sum(new_count) as new_count,
    sum(reactivated_count) as reactivated_count,
    sum(churned_count) as churned_count
  from events
  group by month_start
),

span as (
  select
    first_month,
    explode(sequence(0, cast(floor(ratio(days_between(first_month, as_of_date), 28)) as int)))
      as months_later
  from (
    select min(counted.month_start) as first_month, max(settings.as_of_date) as as_of_date
    from counted
    cross join settings
  ) as edges
  where first_month is not null
),

months as (
  select add_months(span.first_month, span.months_later) as month_start
  from span
  cross join settings
  where add_months(span.first_month, span.months_later) < month_start(settings.as_of_date + 1)
),

running as (
  select
    months.month_start,
    coalesce(counted.new_count, 0) as new_count,
    coalesce(counted.reactivated_count, 0) as reactivated_count,
    coalesce(counted.churned_count, 0) as churned_count,
    sum(
      coalesce(counted.new_count, 0) + coalesce(counted.reactivated_count, 0)
        - coalesce(counted.churned_count, 0)
    ) over (order by months.month_start) as active_at_end
  from months
  left join counted on counted.month_start = months.month_start
)

select
  month_start,
  active_at_end - new_count - reactivated_count + churned_count as active_at_start,
  new_count,
  reactivated_count,
  churned_count,
  active_at_end,
  ratio(churned_count, active_at_end - new_count - reactivated_count + churned_count)
    as churn_rate
from running
