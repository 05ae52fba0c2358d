/*---
mart: credit_limit
area: conversion
summary: Between which limits the credited sales of a channel's month lie, had each sale happened more or less often by chance.
grain: one row per model, channel and month of the sale
keep: step
key: [model, channel, month_start]
reads: [credit_sum]
empty_without: [silver.touch]
builder: { function: credit_limit, grouped_by: [model], ordered_by: [channel, month_start, weight] }
columns:
  model: { type: text, description: "attribution model" }
  channel: { type: text, description: "channel; (unattributed) where no touch is known" }
  month_start: { type: date, description: "month of the sale" }
  conversions_low: { type: double, description: "lower limit of 95 %" }
  conversions_high: { type: double, description: "upper limit of 95 %" }
---*/
select model, channel, month_start, weight, sale_count
from credit_sum
where sale_count > 0
