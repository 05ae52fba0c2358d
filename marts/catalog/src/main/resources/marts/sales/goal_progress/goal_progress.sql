/*---
mart: goal_progress
area: sales
summary: How far each target is reached, and where the period will end at the present pace.
grain: one row per target
key: [source, target_id]
reads: [sales_daily, deal_cycle, customer_360, silver.target, settings]
empty_without: [silver.target]
columns:
  source: { type: text, description: "source of the target" }
  target_id: { type: text, description: "the target's id in its source" }
  metric: { type: text, description: "as delivered; known are revenue, margin, won_amount, order_count and new_customers" }
  owner_id: { type: text, description: "employee; null for the whole company" }
  period_start: { type: date, description: "first day of the period" }
  period_end: { type: date, description: "last day of the period" }
  target_amount: { type: money, description: "what is to be reached. Not additive over metric" }
  actual_amount: { type: money, description: "what was reached up to the as-of date; margin where the cost is known; null when not measured or not begun. Not additive over metric" }
  projected_amount: { type: money, description: "actual_amount of an ended period; of a running one actual_amount divided by elapsed_share. Not additive over metric" }
  elapsed_share: { type: double, description: "part of the period that has passed, by what projected_by says. Not additive" }
  projected_by: { type: text, description: "ended; last_year: the part of last year's amount that had come by the same day, if 5 % of it had; else elapsed_days" }
  status: { type: text, description: "reached, missed (ended below the target), on_track (projected to reach it), behind, not_started, unknown_metric, or incomplete: a period, an amount or the costs that a margin needs are not known" }
checks:
  - not_null: [source, target_id, status]
  - accepted: { column: status, values: [reached, on_track, behind, missed, not_started, unknown_metric, incomplete] }
---*/
with goals as (
  select
    target._source as source,
    target.target_id,
    target.metric,
    regexp_replace_all(normalised(target.metric), '[ -]+', '_') as measure,
    target.owner_id,
    target.period_start,
    coalesce(target.period_end, last_day(target.period_start)) as period_end,
    target.amount,
    settings.as_of_date
  from silver.target as target
  cross join settings
),

periods as (
  select
    goals.*,
    least(period_end, as_of_date) as known_end,
    add_months(period_start, -12) as base_start,
    case
      when period_end = last_day(period_end) then last_day(add_months(period_end, -12))
      else add_months(period_end, -12)
    end as base_end,
    add_months(as_of_date, -12) as base_known_end
  from goals
),

facts as (
  select sales_date as fact_date, owner_id, 'revenue' as measure, revenue as amount
  from sales_daily
  union all
  select sales_date, owner_id, 'margin', margin from sales_daily
  union all
  select sales_date, owner_id, 'order_count', order_count from sales_daily
  union all
  select closed_date, owner_id, 'won_amount', amount from deal_cycle where status = 'won'
  union all
  select first_order_date, owner_id, 'new_customers', 1 from customer_360
  where is_valid_customer
),

measured as (
  select
    periods.source,
    periods.target_id,
    count(case when fact_date between period_start and known_end then 1 end) as fact_count,
    sum(case when fact_date between period_start and known_end then facts.amount end) as actual,
    sum(case when fact_date between base_start and base_end then facts.amount end) as base_whole,
    sum(
      case
        when fact_date between base_start and least(base_end, base_known_end) then facts.amount
      end) as base_known
  from periods
  join facts
    on facts.measure = periods.measure
    and (periods.owner_id is null or facts.owner_id = periods.owner_id)
    and facts.fact_date between periods.base_start and periods.known_end
  group by periods.source, periods.target_id
),

elapsed as (
  select
    periods.*,
    coalesce(
      periods.measure in ('revenue', 'margin', 'order_count', 'won_amount', 'new_customers'), false
    ) as is_known,
    coalesce(periods.period_start > periods.as_of_date, true) as is_ahead,
    periods.period_end <= periods.as_of_date as is_ended,
    case when coalesce(measured.fact_count, 0) = 0 then 0 else measured.actual end as actual,
    case
      when measured.base_whole > 0 and measured.base_known <= measured.base_whole
        and ratio(measured.base_known, measured.base_whole) >= 0.05
      then ratio(measured.base_known, measured.base_whole)
    end as base_share,
    ratio(
      days_between(periods.period_start, periods.as_of_date) + 1,
      days_between(periods.period_start, periods.period_end) + 1) as day_share
  from periods
  left join measured
    on measured.source = periods.source and measured.target_id = periods.target_id
),

projected as (
  select
    elapsed.*,
    case
      when is_ended then cast(1 as double)
      when base_share is not null then base_share
      else day_share
    end as elapsed_share
  from elapsed
),

stated as (
  select
    projected.*,
    cast(case when is_known and not is_ahead then actual end as decimal(18, 6)) as actual_amount,
    case
      when not is_known or is_ahead then null
      when is_ended then cast(actual as decimal(18, 6))
      else product(
        cast(actual as decimal(18, 6)), cast(1.0 / nullif(elapsed_share, 0) as decimal(19, 8)))
    end as projected_amount
  from projected
)

select
  source,
  target_id,
  metric,
  owner_id,
  period_start,
  period_end,
  amount as target_amount,
  actual_amount,
  projected_amount,
  case when projected_amount is not null then elapsed_share end as elapsed_share,
  case
    when projected_amount is null then null
    when is_ended then 'ended'
    when base_share is not null then 'last_year'
    else 'elapsed_days'
  end as projected_by,
  case
    when not is_known then 'unknown_metric'
    when amount is null or period_end is null or period_start is null or period_end < period_start
    then 'incomplete'
    when is_ahead then 'not_started'
    when actual_amount is null then 'incomplete'
    when actual_amount >= amount then 'reached'
    when is_ended then 'missed'
    when projected_amount >= amount then 'on_track'
    else 'behind'
  end as status
from stated
