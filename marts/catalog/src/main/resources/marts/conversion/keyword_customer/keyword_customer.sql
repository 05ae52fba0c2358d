/*---
mart: keyword_customer
area: conversion
summary: The customers behind a keyword's figures, with their share and what they brought so far.
grain: one row per keyword, month of the credited touch, new customer and attribution model
key: [model, keyword_id, cohort_month, customer_id]
sorted_by: [model, keyword_id, cohort_month, customer_id]
reads: [attribution_credit, keyword, sales_event]
empty_without: [silver.touch]
columns:
  platform: { type: text, description: "ad platform; null when the keyword has no statistics" }
  account: { type: text, description: "ad account" }
  campaign: { type: text, description: "campaign" }
  ad_group: { type: text, description: "ad group" }
  keyword: { type: text, description: "keyword" }
  match_type: { type: text, description: "match type" }
  keyword_id: { type: text, description: "the keyword" }
  model: { type: text, description: "attribution model" }
  cohort_month: { type: date, description: "month of the credited touch" }
  customer_id: { type: text, description: "the customer, credited at the first sale for ever" }
  weight: { type: double, description: "share of the customer. Not additive over model" }
  acquired_at: { type: date, description: "date of the first sale" }
  margin_to_date: { type: money, description: "that share of the customer's margin up to the as-of date; null when a cost is missing. Not additive over model" }
checks:
  - not_null: [model, keyword_id, cohort_month, customer_id, weight]
---*/
with credited as (
  select
    model,
    keyword_id,
    month_start(touch_date) as cohort_month,
    customer_id,
    min(converted_date) as acquired_at,
    cast(cast(sum(weight) as decimal(18, 9)) as double) as weight
  from attribution_credit
  where is_acquisition and keyword_id is not null
  group by model, keyword_id, month_start(touch_date), customer_id
),

brought as (
  select customer_id, case when count(margin) = count(*) then sum(margin) end as margin
  from sales_event
  where customer_id is not null
  group by customer_id
)

select
  keyword.platform,
  keyword.account,
  keyword.campaign,
  keyword.ad_group,
  keyword.keyword,
  keyword.match_type,
  credited.keyword_id,
  credited.model,
  credited.cohort_month,
  credited.customer_id,
  credited.weight,
  credited.acquired_at,
  product(cast(brought.margin as decimal(18, 6)), cast(credited.weight as decimal(19, 8)))
    as margin_to_date
from credited
left join keyword on keyword.keyword_id = credited.keyword_id
left join brought on brought.customer_id = credited.customer_id
