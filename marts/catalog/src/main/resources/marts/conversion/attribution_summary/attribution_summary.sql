/*---
mart: attribution_summary
area: conversion
summary: What every attribution model credits to each channel, month by month, side by side. No model proves a cause.
grain: one row per model, channel and month of the sale
key: [model, channel, month_start]
sorted_by: [model, month_start, channel]
reads: [credit_sum, credit_limit]
empty_without: [silver.touch]
columns:
  model: { type: text, description: "attribution model" }
  channel: { type: text, description: "channel; (unattributed) where no touch is known" }
  month_start: { type: date, description: "month of the sale" }
  conversions: { type: double, description: "sales credited. Not additive over model" }
  conversions_low: { type: double, description: "lower limit: had each sale happened more or less often by chance, in 95 of 100 such months the credit would lie between the limits; null without a sale. Not additive" }
  conversions_high: { type: double, description: "upper limit. Not additive" }
  customers: { type: double, description: "new customers credited. Not additive over model" }
  revenue: { type: money, description: "net revenue credited. Not additive over model" }
  margin: { type: money, description: "margin credited, where every cost is known. Not additive over model" }
checks:
  - not_null: [model, channel, month_start, conversions, revenue]
  - expression: conversions_low is null or conversions_low <= conversions_high
  - same_total:
      here: case when model = 'shapley' then revenue end
      there: value
      of: conversion_path
---*/
with summed as (
  select
    model,
    channel,
    month_start,
    cast(cast(sum(weight * sale_count) as decimal(18, 9)) as double) as conversions,
    cast(cast(sum(weight * customer_count) as decimal(18, 9)) as double) as customers,
    sum(revenue) as revenue,
    case when sum(costed_count) = sum(credit_count) then sum(margin) end as margin
  from credit_sum
  group by model, channel, month_start
)

select
  summed.model,
  summed.channel,
  summed.month_start,
  summed.conversions,
  credit_limit.conversions_low,
  credit_limit.conversions_high,
  summed.customers,
  summed.revenue,
  summed.margin
from summed
left join credit_limit
  on credit_limit.model = summed.model
  and credit_limit.channel = summed.channel
  and credit_limit.month_start = summed.month_start
