/*---
mart: attribution_summary
area: conversion
summary: What every attribution model credits to each channel, month by month, side by side. No model proves a cause.
grain: one row per model, channel and month of the sale
key: [model, channel, month_start]
sorted_by: [model, month_start, channel]
reads: [attribution_credit]
empty_without: [silver.touch]
columns:
  model: { type: text, description: "attribution model" }
  channel: { type: text, description: "channel; (unattributed) where no touch is known" }
  month_start: { type: date, description: "month of the sale" }
  conversions: { type: double, description: "sales credited. Not additive over model" }
  customers: { type: double, description: "new customers credited. Not additive over model" }
  revenue: { type: money, description: "net revenue credited. Not additive over model" }
  margin: { type: money, description: "margin credited, where every cost is known. Not additive over model" }
checks:
  - not_null: [model, channel, month_start, conversions, revenue]
  - same_total:
      here: case when model = 'shapley' then revenue end
      there: value
      of: conversion_path
---*/
select
  model,
  channel,
  month_start(converted_date) as month_start,
  cast(cast(sum(case when kind = 'sale' then weight else 0.0 end) as decimal(18, 9)) as double)
    as conversions,
  cast(cast(sum(case when is_acquisition then weight else 0.0 end) as decimal(18, 9)) as double)
    as customers,
  sum(revenue) as revenue,
  case when count(margin) = count(revenue) then sum(margin) end as margin
from attribution_credit
where kind <> 'lead'
group by model, channel, month_start(converted_date)
