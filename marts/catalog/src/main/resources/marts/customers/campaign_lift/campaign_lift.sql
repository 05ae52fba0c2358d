/*---
mart: campaign_lift
area: customers
summary: What contacting the customers of a campaign list changed, measured against those who were held out by lot.
grain: one row per list and month, and one per list over all months whose 30 days are over
key: [list, span, month_start]
reads: [campaign_list]
empty_without: [silver.revenue_event]
builder: { function: lift, grouped_by: [list], ordered_by: [span, month_start] }
columns:
  list: { type: text, description: "see campaign_list" }
  span: { type: text, description: "month or all" }
  month_start: { type: date, description: "first day of the month; null for all" }
  is_measured: { type: boolean, description: "the 30 days from the month's start were over at the as-of date" }
  listed_count: { type: bigint, description: "customers on the list. Not additive over span" }
  contactable_count: { type: bigint, description: "those who may be contacted; only they are compared. Not additive over span" }
  treated_count: { type: bigint, description: "contactable and not held out, whether or not a campaign was sent: leaving out those who were forgotten would compare unlike groups. Not additive over span" }
  held_out_count: { type: bigint, description: "contactable and held out. Not additive over span" }
  treated_responders: { type: bigint, description: "treated customers with a sale in the 30 days from the month's start. Not additive over span" }
  held_out_responders: { type: bigint, description: "held-out customers with one. Not additive over span" }
  sent_count: { type: bigint, description: "treated customers to whom a campaign was sent in the 30 days. Not additive over span" }
  held_out_sent_count: { type: bigint, description: "held-out customers to whom one was sent all the same; they lessen the difference. Not additive over span" }
  treated_revenue: { type: money, description: "revenue of the treated in the 30 days, net of refunds. Not additive over span" }
  held_out_revenue: { type: money, description: "revenue of the held out. Not additive over span" }
  treated_margin: { type: money, description: "margin of the treated where the cost is known. Not additive over span" }
  held_out_margin: { type: money, description: "margin of the held out where the cost is known. Not additive over span" }
  treated_rate: { type: double, description: "treated_responders / treated_count. Not additive" }
  held_out_rate: { type: double, description: "held_out_responders / held_out_count. Not additive" }
  revenue_per_treated: { type: double, description: "treated_revenue / treated_count. Not additive" }
  revenue_per_held_out: { type: double, description: "held_out_revenue / held_out_count. Not additive" }
  margin_per_treated: { type: double, description: "treated_margin / treated_count. Not additive" }
  margin_per_held_out: { type: double, description: "held_out_margin / held_out_count. Not additive" }
  lift: { type: double, description: "treated_rate less held_out_rate; null with fewer than 5 customers in a group. Not additive" }
  lift_low: { type: double, description: "lower 95 % limit of lift (Newcombe, Statistics in Medicine 17, 1998, method 10). Not additive" }
  lift_high: { type: double, description: "upper limit. Not additive" }
  missing_count: { type: bigint, description: "held-out customers missing to find a difference of 5 points in four of five cases. Not additive" }
  status: { type: text, description: "running, not_sent (whatever the difference, it is chance), too_small or measured" }
  reason: { type: text, description: "why, in words" }
checks:
  - not_null: [list, span, listed_count, status, reason]
  - accepted: { column: status, values: [running, not_sent, too_small, measured] }
  - expression: lift is null or lift between lift_low and lift_high
  - expression: treated_count + held_out_count = contactable_count
---*/
with counted as (
  select
    list,
    month_start,
    is_measured,
    count(*) as listed_count,
    count(case when is_contactable then 1 end) as contactable_count,
    count(case when is_contactable and not is_holdout then 1 end) as treated_count,
    count(case when is_contactable and is_holdout then 1 end) as held_out_count,
    count(case when is_contactable and not is_holdout and order_count_30d > 0 then 1 end)
      as treated_responders,
    count(case when is_contactable and is_holdout and order_count_30d > 0 then 1 end)
      as held_out_responders,
    count(case when is_contactable and not is_holdout and was_sent then 1 end) as sent_count,
    count(case when is_contactable and is_holdout and was_sent then 1 end)
      as held_out_sent_count,
    sum(case when is_contactable and not is_holdout then revenue_30d end) as treated_revenue,
    sum(case when is_contactable and is_holdout then revenue_30d end) as held_out_revenue,
    sum(case when is_contactable and not is_holdout then margin_30d end) as treated_margin,
    sum(case when is_contactable and is_holdout then margin_30d end) as held_out_margin
  from campaign_list
  group by grouping sets ((list, month_start, is_measured), (list, is_measured))
)

select
  list,
  case when month_start is null then 'all' else 'month' end as span,
  month_start,
  is_measured,
  listed_count,
  contactable_count,
  treated_count,
  held_out_count,
  treated_responders,
  held_out_responders,
  sent_count,
  held_out_sent_count,
  coalesce(treated_revenue, 0) as treated_revenue,
  coalesce(held_out_revenue, 0) as held_out_revenue,
  coalesce(treated_margin, 0) as treated_margin,
  coalesce(held_out_margin, 0) as held_out_margin
from counted
where month_start is not null or is_measured
