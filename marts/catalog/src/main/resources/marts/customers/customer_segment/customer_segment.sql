/*---
mart: customer_segment
area: customers
summary: Recency, frequency and money of every active customer at each month's end, and the segment they make.
grain: one row per customer and month for customers with a revenue event in the 365 days up to the month's end or the as-of date
key: [customer_id, month_start]
reads: [rfm_input, segment_rule]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  month_start: { type: date, description: "first day of the month" }
  snapshot_date: { type: date, description: "the month's last day, or the as-of date in the month that is not over" }
  is_complete: { type: boolean, description: "false for the month that is not over at the as-of date" }
  recency_days: { type: bigint, description: "days from the last sale to the snapshot; null when only refunds lie in the 365 days" }
  order_count: { type: bigint, description: "orders with a sale in the 365 days" }
  monetary: { type: money, description: "margin of the 365 days, or revenue where a cost is missing; net of refunds. Not additive over months" }
  monetary_basis: { type: text, description: "margin or revenue" }
  r_score: { type: bigint, description: "5 for the latest buyers; ties share a score" }
  f_score: { type: bigint, description: "5 for the most orders; fixed steps 1, 2, 3-4, 5-9, 10 and more when over a fifth have the same number" }
  m_score: { type: bigint, description: "5 for the highest value" }
  segment: { type: text, description: "one of the company's segments, see segment_definition; net_returns when more was given back than bought, prospect without any sale" }
  loyalty_level: { type: text, description: "high, medium or low by the mean of f_score and m_score: 4 and more, 3 and more, less; null without scores" }
checks:
  - not_null: [customer_id, month_start, segment]
  - expression: r_score between 1 and 5 and f_score between 1 and 5 and m_score between 1 and 5
---*/
select
  rfm.customer_id,
  rfm.month_start,
  rfm.snapshot_date,
  rfm.snapshot_date = last_day(rfm.month_start) as is_complete,
  rfm.recency_days,
  rfm.order_count,
  rfm.monetary,
  rfm.monetary_basis,
  rfm.r_score,
  rfm.f_score,
  rfm.m_score,
  case
    when rfm.monetary < 0 then 'net_returns'
    when rfm.r_score is null then 'prospect'
    else rule.segment
  end as segment,
  case
    when rfm.f_score + rfm.m_score >= 8 then 'high'
    when rfm.f_score + rfm.m_score >= 6 then 'medium'
    when rfm.f_score + rfm.m_score >= 2 then 'low'
  end as loyalty_level
from rfm_input as rfm
left join segment_rule as rule
  on rule.r_score = rfm.r_score and rule.f_score = rfm.f_score and rule.m_score = rfm.m_score
