/*---
mart: forecast_accuracy
area: sales
summary: How good each forecast model was over the past of each series, per horizon, before levels were made to add up.
grain: one row per series, model and horizon; series too short for a test have none
key: [series_id, model, horizon]
reads: [forecast_result]
empty_without: [silver.revenue_event]
columns:
  series_id: { type: text, description: "total, or the level, a colon and the member" }
  level: { type: text, description: "total, category, country, channel, owner or customer" }
  member: { type: text, description: "the member, (unknown) or (other)" }
  frequency: { type: text, description: "month, week or day" }
  model: { type: text, description: "model" }
  horizon: { type: bigint, description: "periods ahead, from 1" }
  mase: { type: double, description: "mean absolute error by the mean absolute seasonal difference; below 1 is better than repeating the last season" }
  smape: { type: double, description: "mean of 200*|y-f|/(|y|+|f|) in percent" }
  coverage_80: { type: double, description: "share of actuals inside of the 80 % interval, out of sample; null with few tests" }
  coverage_95: { type: double, description: "the same for 95 %" }
  origin_count: { type: bigint, description: "origins tested" }
  beats_naive: { type: boolean, description: "mean absolute error below the seasonal naive model's" }
checks:
  - not_null: [series_id, model, horizon]
  - expression: coverage_80 between 0 and 1 and coverage_95 between 0 and 1
---*/
select
  series_id,
  level,
  member,
  frequency,
  model,
  horizon,
  mase,
  smape,
  coverage_80,
  coverage_95,
  origin_count,
  beats_naive
from forecast_result
where row_kind = 'accuracy'
