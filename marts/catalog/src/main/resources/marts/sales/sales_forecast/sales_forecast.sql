/*---
mart: sales_forecast
area: sales
summary: Revenue of past periods and what is expected of the next ones, with limits, in total and for the twenty largest product categories.
grain: one row per series and period
key: [series_id, period_start]
reads: [forecast_result]
empty_without: [silver.revenue_event]
columns:
  series_id: { type: text, description: "total, or category: and the product category" }
  frequency: { type: text, description: "month, week or day: months from 24 full ones on, weeks from 8 on, else days" }
  period_start: { type: date, description: "first day of the period" }
  horizon: { type: bigint, description: "periods after the last full one; null in the past" }
  actual: { type: money, description: "revenue of a full period; null in the future" }
  forecast: { type: money, description: "expected revenue; null in the past" }
  low_80: { type: money, description: "lower limit: 8 of 10 periods are expected inside of the limits" }
  high_80: { type: money, description: "upper limit" }
  low_95: { type: money, description: "lower limit: 19 of 20 periods are expected inside of the limits" }
  high_95: { type: money, description: "upper limit" }
  model: { type: text, description: "model of the forecast" }
  status: { type: text, description: "ok, not_better_than_naive (not to be drawn), constant, too_short or no_data; null in the past" }
  reason: { type: text, description: "why the status is not ok, or what was left out" }
checks:
  - not_null: [series_id, period_start]
  - expression: low_95 <= low_80 and low_80 <= forecast and forecast <= high_80 and high_80 <= high_95
  - accepted: { column: status, values: [ok, not_better_than_naive, constant, too_short, no_data] }
---*/
select
  series_id,
  frequency,
  period_start,
  horizon,
  actual,
  forecast,
  low_80,
  high_80,
  low_95,
  high_95,
  model,
  status,
  reason
from forecast_result
where row_kind = 'period'
