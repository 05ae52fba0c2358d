/*---
mart: sales_forecast
area: sales
summary: Revenue of past periods and what is expected of the next ones, with limits, in total and by category, country, channel, owner and customer; every level sums to the total.
grain: one row per series and period
key: [series_id, period_start]
reads: [forecast_result, forecast_reconciled]
empty_without: [silver.revenue_event]
columns:
  series_id: { type: text, description: "total, or the level, a colon and the member" }
  level: { type: text, description: "total, category, country, channel, owner or customer; a level of which nothing is known is left out" }
  member: { type: text, description: "one of the 20 with most revenue in 365 days; (unknown) where sales do not tell, (other) for the rest of the level" }
  frequency: { type: text, description: "month, week or day: months from 24 full ones on, weeks from 8 on, else days" }
  period_start: { type: date, description: "first day of the period" }
  horizon: { type: bigint, description: "periods after the last full one; null in the past" }
  actual: { type: money, description: "revenue of a full period; null in the future. Not additive over levels" }
  forecast: { type: money, description: "expected revenue, moved so that each level sums to the total; null in the past. Not additive over levels" }
  low_80: { type: money, description: "lower limit: 8 of 10 periods are expected inside of the limits. Not additive" }
  high_80: { type: money, description: "upper limit. Not additive" }
  low_95: { type: money, description: "lower limit: 19 of 20 periods are expected inside of the limits. Not additive" }
  high_95: { type: money, description: "upper limit. Not additive" }
  model_forecast: { type: money, description: "what the series' own model said before it was moved; forecast_accuracy judges this one. Not additive" }
  model: { type: text, description: "model of the forecast" }
  status: { type: text, description: "ok, not_better_than_naive (not to be drawn), constant or too_short (its last value, so that the level adds up); null in the past. A series without any full period has no rows ahead" }
  reason: { type: text, description: "why the status is not ok, or what was left out" }
checks:
  - not_null: [series_id, period_start]
  - expression: low_95 <= low_80 and low_80 <= forecast and forecast <= high_80 and high_80 <= high_95
  - accepted: { column: status, values: [ok, not_better_than_naive, constant, too_short, no_data] }
---*/
select
  result.series_id,
  result.level,
  result.member,
  result.frequency,
  result.period_start,
  result.horizon,
  result.actual,
  reconciled.forecast,
  reconciled.low_80,
  reconciled.high_80,
  reconciled.low_95,
  reconciled.high_95,
  result.forecast as model_forecast,
  result.model,
  result.status,
  result.reason
from forecast_result as result
left join forecast_reconciled as reconciled
  on reconciled.series_id = result.series_id
  and reconciled.period_start = result.period_start
where result.row_kind = 'period'
