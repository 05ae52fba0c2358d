/*---
mart: customer_churn
area: customers
summary: Whether each customer has been silent for longer than is usual, and since when.
grain: one row per customer with an order that was not given back in full
key: [customer_id]
reads: [sale, customer_segment, settings]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  segment: { type: text, description: "segment at the as-of date; lost without one in 365 days" }
  order_day_count: { type: bigint, description: "days with an order; several orders of a day are one occasion" }
  last_order_date: { type: date, description: "the last of these days" }
  days_since_last_order: { type: bigint, description: "calendar days from it to the as-of date" }
  median_gap_days: { type: double, description: "median of the days between two such days; null with only one. Not additive" }
  threshold_days: { type: bigint, description: "silence that is longer means churn: the greatest of 90 and 3 times the own median gap, or, with fewer than 3 days, the gap that 9 of 10 do not exceed. Not additive" }
  threshold_basis: { type: text, description: "whose gaps make the threshold: own, segment, all (when the segment has fewer than 30), or none when nobody came back" }
  churned_on: { type: date, description: "last order date and threshold; null while the customer is active" }
  is_churned: { type: boolean, description: "silent for longer than the threshold at the as-of date" }
  reactivation_count: { type: bigint, description: "times that the customer came back after a silence longer than today's threshold" }
checks:
  - not_null: [customer_id, last_order_date, threshold_days, threshold_basis, is_churned]
  - expression: threshold_days >= 90
  - expression: (churned_on is not null) = is_churned
  - accepted: { column: threshold_basis, values: [own, segment, all, none] }
---*/
with occasions as (
  select customer_id, sold_date
  from sale
  where has_sale and customer_id is not null and revenue > 0
  group by customer_id, sold_date
),

gaps as (
  select
    customer_id,
    sold_date,
    days_between(
      lag(sold_date) over (partition by customer_id order by sold_date), sold_date) as gap_days
  from occasions
),

known as (
  select
    gaps.customer_id,
    coalesce(max(segment.segment), 'lost') as segment,
    count(*) as order_day_count,
    max(gaps.sold_date) as last_order_date,
    max(settings.as_of_date) as as_of_date,
    median(gaps.gap_days) as median_gap_days
  from gaps
  cross join settings
  left join customer_segment as segment
    on segment.customer_id = gaps.customer_id
    and segment.month_start = month_start(settings.as_of_date)
  group by gaps.customer_id
),

usual as (
  select
    known.segment,
    grouping(known.segment) as is_all,
    count(*) as gap_count,
    percentile_cont(0.9) within group (order by gaps.gap_days) as long_gap_days
  from gaps
  join known on known.customer_id = gaps.customer_id
  where gaps.gap_days is not null
  group by grouping sets ((known.segment), ())
),

limited as (
  select
    known.*,
    case
      when known.order_day_count >= 3 then 'own'
      when same_segment.gap_count >= 30 then 'segment'
      when everybody.gap_count > 0 then 'all'
      else 'none'
    end as threshold_basis,
    cast(
      floor(
        greatest(
          cast(90 as double),
          case
            when known.order_day_count >= 3 then 3 * known.median_gap_days
            when same_segment.gap_count >= 30 then same_segment.long_gap_days
            else everybody.long_gap_days
          end)) as bigint) as threshold_days
  from known
  left join usual as same_segment
    on same_segment.segment = known.segment and same_segment.is_all = 0
  left join usual as everybody on everybody.is_all = 1
),

returned as (
  select gaps.customer_id, count(*) as reactivation_count
  from gaps
  join limited on limited.customer_id = gaps.customer_id
  where gaps.gap_days > limited.threshold_days
  group by gaps.customer_id
),

judged as (
  select
    limited.*,
    days_between(last_order_date, as_of_date) as days_since_last_order,
    days_between(last_order_date, as_of_date) > threshold_days as is_churned
  from limited
)

select
  judged.customer_id,
  judged.segment,
  judged.order_day_count,
  judged.last_order_date,
  judged.days_since_last_order,
  judged.median_gap_days,
  judged.threshold_days,
  judged.threshold_basis,
  case
    when judged.is_churned then judged.last_order_date + cast(judged.threshold_days as int)
  end as churned_on,
  judged.is_churned,
  coalesce(returned.reactivation_count, 0) as reactivation_count
from judged
left join returned on returned.customer_id = judged.customer_id
