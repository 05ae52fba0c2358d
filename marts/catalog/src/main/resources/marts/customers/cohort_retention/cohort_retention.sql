/*---
mart: cohort_retention
area: customers
summary: How many customers of each month come back, and what they bring, month by month after their first order.
grain: one row per month of first orders and age in months, from 0 to the month of the as-of date; months in which nobody bought are kept
key: [cohort_month, age_months]
reads: [customer_360, customer_month, settings]
empty_without: [silver.revenue_event]
columns:
  cohort_month: { type: date, description: "first day of the month of the first sale, over the whole history" }
  age_months: { type: bigint, description: "calendar months after it; 0 is the month of the first sale" }
  month_start: { type: date, description: "first day of the month that the figures are from" }
  customer_count: { type: bigint, description: "valid customers of the cohort; customers who gave everything back are in no figure here. Not additive over age_months" }
  active_count: { type: bigint, description: "those with at least one sale in the month" }
  retention: { type: double, description: "active_count / customer_count; 1 at age 0. Not additive" }
  first_month_revenue: { type: money, description: "revenue of the cohort at age 0. Not additive over age_months" }
  revenue: { type: money, description: "revenue of the month, refunds taken off on their date" }
  revenue_retention: { type: double, description: "revenue / first_month_revenue; may exceed 1; null when the first month brought nothing. Not additive" }
  margin: { type: money, description: "revenue less cost of goods where the cost is known; null when nowhere" }
  costed_revenue: { type: money, description: "revenue of the rows whose cost is known" }
  is_complete: { type: boolean, description: "the month was over at the as-of date; the others still grow" }
checks:
  - not_null: [cohort_month, age_months, customer_count, active_count, retention, revenue, is_complete]
  - expression: age_months > 0 or retention = 1
  - expression: active_count <= customer_count
---*/
with members as (
  select customer_id, month_start(first_order_date) as cohort_month
  from customer_360
  where is_valid_customer
),

cohorts as (
  select
    members.cohort_month,
    count(*) as customer_count,
    extract(year from max(settings.as_of_date)) * 12 + extract(month from max(settings.as_of_date))
      - extract(year from members.cohort_month) * 12 - extract(month from members.cohort_month)
      as last_age
  from members
  cross join settings
  group by members.cohort_month
),

ages as (
  select cohort_month, customer_count, explode(sequence(0, cast(last_age as int))) as age_months
  from cohorts
),

dated as (
  select ages.*, add_months(cohort_month, cast(age_months as int)) as month_start
  from ages
),

bought as (
  select
    members.cohort_month,
    month.month_start,
    count(case when month.order_count > 0 then 1 end) as active_count,
    sum(month.revenue) as revenue,
    sum(month.margin) as margin,
    sum(month.costed_revenue) as costed_revenue,
    count(*) as row_count
  from customer_month as month
  join members on members.customer_id = month.customer_id
  group by members.cohort_month, month.month_start
),

filled as (
  select
    dated.cohort_month,
    dated.age_months,
    dated.month_start,
    dated.customer_count,
    coalesce(bought.active_count, 0) as active_count,
    coalesce(bought.revenue, 0) as revenue,
    case when bought.row_count is null then 0 else bought.margin end as margin,
    case when bought.row_count is null then 0 else bought.costed_revenue end as costed_revenue,
    max(case when dated.age_months = 0 then coalesce(bought.revenue, 0) end)
      over (partition by dated.cohort_month) as first_month_revenue
  from dated
  left join bought
    on bought.cohort_month = dated.cohort_month and bought.month_start = dated.month_start
)

select
  filled.cohort_month,
  filled.age_months,
  filled.month_start,
  filled.customer_count,
  filled.active_count,
  ratio(filled.active_count, filled.customer_count) as retention,
  filled.first_month_revenue,
  filled.revenue,
  case
    when filled.first_month_revenue > 0 then ratio(filled.revenue, filled.first_month_revenue)
  end as revenue_retention,
  filled.margin,
  filled.costed_revenue,
  last_day(filled.month_start) <= settings.as_of_date as is_complete
from filled
cross join settings
