/*---
mart: budget
area: conversion
summary: Whether the money of each keyword and channel comes back within a year, and how such advice turned out in the past.
grain: by row_kind, one row per keyword or channel with a cost (advice), and per quarter end and advice (replay)
keep: step
key: [row_kind, as_of_date, level, key, advice]
reads: [keyword, keyword_daily, keyword_customer, default_model, sales_event, settings]
empty_without: [silver.ad_spend, silver.touch]
builder: { function: budget, grouped_by: [basis], ordered_by: [row_kind, keyword_id, month_end, customer_id, day, amount] }
columns:
  row_kind: { type: text, description: "advice or replay" }
  as_of_date: { type: date, description: "day of the advice" }
  level: { type: text, description: "keyword or channel" }
  key: { type: text, description: "keyword_id or channel; null for replay" }
  advice: { type: text, description: "stop, keep, raise or too_early" }
  reason: { type: text, description: "ok, little_cost or young; null for replay" }
  p_wrong: { type: double, description: "chance that the advice is wrong; for replay the mean" }
  p_pays_back: { type: double, description: "chance that the margin of a year is at least the cost" }
  expected_return: { type: double, description: "margin of a year expected by cost" }
  window_start: { type: date, description: "first day of the months looked at" }
  window_end: { type: date, description: "last day of them" }
  cost: { type: money, description: "cost of the months looked at; for replay of the three months after" }
  customers: { type: double, description: "customers who came of it" }
  margin: { type: money, description: "what they have brought so far in their first year" }
  expected_margin: { type: money, description: "what they are expected to bring in their first year" }
  evidence: { type: text, description: "what the advice rests on, in words" }
  keyword_count: { type: bigint, description: "replay: keywords with this advice and a cost after it" }
  wrong_count: { type: bigint, description: "replay: of these, how many turned out otherwise" }
  expected_wrong_share: { type: double, description: "replay: the share that was to be expected of three months" }
---*/
with rates as (
  select ratio(sum(margin), sum(costed_revenue)) as margin_rate
  from sales_event
),

credited as (
  select credit.*
  from keyword_customer as credit
  join default_model on default_model.model = credit.model
),

won as (
  select customer_id, min(acquired_at) as acquired_at
  from credited
  group by customer_id
),

facts as (
  select
    'cost' as row_kind, keyword_id, last_day(month_start(ad_date)) as month_end,
    cast(null as string) as customer_id, cast(null as double) as weight,
    cast(null as date) as day, cast(sum(cost) as decimal(18, 6)) as amount
  from keyword_daily
  group by keyword_id, last_day(month_start(ad_date))
  union all
  select
    'customer', keyword_id, last_day(cohort_month), customer_id, weight, acquired_at,
    cast(null as decimal(18, 6))
  from credited
  union all
  select
    'income', cast(null as string), cast(null as date), event.customer_id, cast(null as double),
    event.sales_date,
    cast(
      sum(coalesce(event.margin, product(event.revenue, cast(rates.margin_rate as decimal(19, 8)))))
      as decimal(18, 6))
  from won
  join sales_event as event on event.customer_id = won.customer_id
  cross join rates
  where days_between(won.acquired_at, event.sales_date) between 0 and 365
  group by event.customer_id, event.sales_date
)

select
  'all' as basis,
  facts.row_kind,
  facts.keyword_id,
  keyword.channel,
  facts.month_end,
  facts.customer_id,
  facts.weight,
  facts.day,
  facts.amount,
  settings.as_of_date,
  settings.lookback_days,
  settings.currency
from facts
cross join settings
left join keyword on keyword.keyword_id = facts.keyword_id
