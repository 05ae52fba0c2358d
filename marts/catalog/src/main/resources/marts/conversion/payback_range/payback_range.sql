/*---
mart: payback_range
area: conversion
summary: When the cost of a keyword's month that is not back yet will be, from what its customers may still buy.
grain: one row per keyword, month and attribution model whose cost is not back and that has customers
keep: step
key: [model, keyword_id, cohort_month]
reads: [keyword_cohort, keyword_customer, purchase_history]
empty_without: [silver.ad_spend, silver.touch, silver.revenue_event]
builder: { function: payback, grouped_by: [basis], ordered_by: [row_kind, model, keyword_id, cohort_month, customer_id] }
columns:
  model: { type: text, description: "attribution model" }
  keyword_id: { type: text, description: "the keyword" }
  cohort_month: { type: date, description: "month of the cost" }
  expectation: { type: text, description: "expected, possible, unlikely, not_fitted or no_margin" }
  low_days: { type: bigint, description: "lower limit in days from the as-of date; null unless expected or possible" }
  high_days: { type: bigint, description: "upper limit; null unless expected" }
---*/
with missing as (
  select
    model,
    keyword_id,
    cohort_month,
    cast(cost - margin_to_date as decimal(18, 6)) as missing
  from keyword_cohort
  where status in ('open', 'reverted')
)

select
  'payback' as basis,
  'customer' as row_kind,
  customer_id,
  value_basis,
  repeat_count,
  recency_days,
  age_days,
  repeat_value,
  cast(null as string) as model,
  cast(null as string) as keyword_id,
  cast(null as date) as cohort_month,
  cast(null as double) as weight,
  cast(null as decimal(18, 6)) as missing
from purchase_history
union all
select
  'payback' as basis,
  'credit' as row_kind,
  credited.customer_id,
  cast(null as string) as value_basis,
  cast(null as bigint) as repeat_count,
  cast(null as bigint) as recency_days,
  cast(null as bigint) as age_days,
  cast(null as decimal(18, 6)) as repeat_value,
  missing.model,
  missing.keyword_id,
  missing.cohort_month,
  credited.weight,
  missing.missing
from missing
join keyword_customer as credited
  on credited.model = missing.model
  and credited.keyword_id = missing.keyword_id
  and credited.cohort_month = missing.cohort_month
