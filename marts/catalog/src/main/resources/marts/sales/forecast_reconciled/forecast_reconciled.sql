/*---
mart: forecast_reconciled
area: sales
summary: The forecasts of every period moved so that each level sums to the total.
grain: one row per series and period ahead
keep: step
key: [series_id, period_start]
reads: [forecast_result]
empty_without: [silver.revenue_event]
builder: { function: reconcile, grouped_by: [period_start], ordered_by: [series_id] }
columns:
  period_start: { type: date, description: "first day of the period" }
  series_id: { type: text, description: "the series" }
  level: { type: text, description: "its level" }
  forecast: { type: money, description: "reconciled forecast. Not additive over levels" }
  low_80: { type: money, description: "lower limit at 80 %. Not additive" }
  high_80: { type: money, description: "upper limit at 80 %. Not additive" }
  low_95: { type: money, description: "lower limit at 95 %. Not additive" }
  high_95: { type: money, description: "upper limit at 95 %. Not additive" }
---*/
select period_start, series_id, level, forecast, low_80, high_80, low_95, high_95
from forecast_result
where row_kind = 'period' and horizon is not null
