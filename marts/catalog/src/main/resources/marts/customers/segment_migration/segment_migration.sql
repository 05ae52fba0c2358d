/*---
mart: segment_migration
area: customers
summary: How many customers went from which segment to which from one month's end to the next.
grain: one row per month that is over and pair of segments with at least one customer
key: [month_start, from_segment, to_segment]
reads: [customer_segment, settings]
empty_without: [silver.revenue_event]
columns:
  month_start: { type: date, description: "first day of the month at whose end customers are in to_segment" }
  from_segment: { type: text, description: "segment at the end of the month before; (new) for those without a revenue event before, lost for those without one in 365 days" }
  to_segment: { type: text, description: "segment at the month's end; lost also for those whose last revenue event is now 365 days ago" }
  customer_count: { type: bigint, description: "customers; those who stay in their segment, too. Not additive over months" }
  entered_count: { type: bigint, description: "of them those whom customer_segment does not have a month before: new, or back" }
  left_count: { type: bigint, description: "of them those whom customer_segment no longer has. Without them the customers of a to_segment are those of customer_segment" }
checks:
  - not_null: [month_start, from_segment, to_segment, customer_count]
  - expression: customer_count >= entered_count + left_count
  - same_total: { here: customer_count - left_count, there: 1, of: customer_segment, where: is_complete }
---*/
with placed as (
  select
    month_start,
    segment,
    lag(month_start) over (partition by customer_id order by month_start) as earlier_month,
    lag(segment) over (partition by customer_id order by month_start) as earlier_segment,
    lead(month_start) over (partition by customer_id order by month_start) as later_month
  from customer_segment
  where is_complete
),

moved as (
  select
    month_start,
    case
      when earlier_month = add_months(month_start, -1) then earlier_segment
      when earlier_month is null then '(new)'
      else 'lost'
    end as from_segment,
    segment as to_segment,
    case when earlier_month = add_months(month_start, -1) then 0 else 1 end as entered_count,
    0 as left_count
  from placed
  union all
  select
    add_months(placed.month_start, 1) as month_start,
    placed.segment as from_segment,
    'lost' as to_segment,
    0 as entered_count,
    1 as left_count
  from placed
  cross join settings
  where add_months(placed.month_start, 1) < month_start(settings.as_of_date + 1)
    and (
      placed.later_month is null or placed.later_month > add_months(placed.month_start, 1)
    )
)

select
  month_start,
  from_segment,
  to_segment,
  count(*) as customer_count,
  sum(entered_count) as entered_count,
  sum(left_count) as left_count
from moved
group by month_start, from_segment, to_segment
