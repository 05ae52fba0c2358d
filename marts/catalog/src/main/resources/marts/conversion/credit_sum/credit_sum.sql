/*---
mart: credit_sum
area: conversion
summary: Credited sales and refunds by how large the share was, so that sums and their limits need one reading of all credits.
grain: one row per model, channel, month of the sale and share
keep: step
key: [model, channel, month_start, weight]
reads: [attribution_credit]
empty_without: [silver.touch]
columns:
  model: { type: text, description: "attribution model" }
  channel: { type: text, description: "channel; (unattributed) where no touch is known" }
  month_start: { type: date, description: "month of the sale" }
  weight: { type: double, description: "share of each conversion" }
  sale_count: { type: bigint, description: "sales credited with this share" }
  customer_count: { type: bigint, description: "new customers credited with this share" }
  credit_count: { type: bigint, description: "credits with revenue" }
  costed_count: { type: bigint, description: "credits with margin" }
  revenue: { type: money, description: "net revenue credited" }
  margin: { type: money, description: "margin credited" }
---*/
select
  model,
  channel,
  month_start(converted_date) as month_start,
  weight,
  count(case when kind = 'sale' then 1 end) as sale_count,
  count(case when is_acquisition then 1 end) as customer_count,
  count(revenue) as credit_count,
  count(margin) as costed_count,
  sum(revenue) as revenue,
  sum(margin) as margin
from attribution_credit
where kind <> 'lead'
group by model, channel, month_start(converted_date), weight
