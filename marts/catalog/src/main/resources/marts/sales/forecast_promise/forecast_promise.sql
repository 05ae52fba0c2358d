/*---
mart: forecast_promise
area: sales
summary: Every forecast that was ever told, as it was told then; kept for ever and never computed again.
grain: one row per series, period and forecast that differs from the one told before
keep: appended
key: [series_id, frequency, period_start, made_on, sequence_number]
reads: [sales_forecast, forecast_promise__stored, settings]
columns:
  series_id: { type: text, description: "total, or the level, a colon and the member" }
  level: { type: text, description: "total, category, country, channel, owner or customer" }
  member: { type: text, description: "the member as of then; who belongs to (other) changes" }
  frequency: { type: text, description: "month, week or day" }
  period_start: { type: date, description: "first day of the period that was forecast" }
  horizon: { type: bigint, description: "periods after the last full one as of then" }
  made_on: { type: date, description: "as-of date of the forecast; it stands until another one is told" }
  made_at: { type: instant, description: "as-of instant of the build that told it" }
  sequence_number: { type: bigint, description: "1 for the first forecast of a day; the next ones when data that came on the same day changed it. Not additive" }
  forecast: { type: money, description: "what was expected. Not additive" }
  low_80: { type: money, description: "lower limit at 80 %. Not additive" }
  high_80: { type: money, description: "upper limit at 80 %. Not additive" }
  low_95: { type: money, description: "lower limit at 95 %. Not additive" }
  high_95: { type: money, description: "upper limit at 95 %. Not additive" }
  model: { type: text, description: "model" }
  status: { type: text, description: "status of the forecast; only ok and constant ones were drawn" }
checks:
  - not_null: [series_id, period_start, made_on, made_at, forecast]
---*/
with stored as (
  select
    promise.*,
    row_number() over (
      partition by series_id, frequency, period_start
      order by made_on desc, sequence_number desc) as age,
    max(made_on) over () as last_made_on
  from forecast_promise__stored as promise
),

standing as (
  select series_id, frequency, period_start, made_on, sequence_number,
    forecast, low_80, high_80, low_95, high_95
  from stored
  where age = 1
),

newest as (
  select max(last_made_on) as made_on
  from stored
)

select
  told.series_id,
  told.level,
  told.member,
  told.frequency,
  told.period_start,
  told.horizon,
  settings.as_of_date as made_on,
  settings.as_of as made_at,
  case when standing.made_on = settings.as_of_date then standing.sequence_number + 1 else 1 end
    as sequence_number,
  told.forecast,
  told.low_80,
  told.high_80,
  told.low_95,
  told.high_95,
  told.model,
  told.status
from sales_forecast as told
cross join settings
cross join newest
left join standing
  on standing.series_id = told.series_id
  and standing.frequency = told.frequency
  and standing.period_start = told.period_start
where told.horizon is not null
  and (newest.made_on is null or newest.made_on <= settings.as_of_date)
  and (
    standing.made_on is null
    or standing.forecast is distinct from told.forecast
    or standing.low_80 is distinct from told.low_80
    or standing.high_80 is distinct from told.high_80
    or standing.low_95 is distinct from told.low_95
    or standing.high_95 is distinct from told.high_95
  )
