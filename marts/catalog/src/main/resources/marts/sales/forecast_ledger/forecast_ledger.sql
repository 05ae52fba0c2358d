/*---
mart: forecast_ledger
area: sales
summary: Every forecast that was ever told, beside what came.
grain: one row per series, period and forecast that was told for it
key: [series_id, frequency, period_start, made_on, sequence_number]
reads: [forecast_promise, sales_forecast, member_sales]
columns:
  made_at: { type: instant, description: "as-of instant of the forecast" }
  made_on: { type: date, description: "its as-of date" }
  sequence_number: { type: bigint, description: "tells forecasts of one day apart. Not additive" }
  series_id: { type: text, description: "total, or the level, a colon and the member" }
  level: { type: text, description: "total, category, country, channel, owner or customer" }
  member: { type: text, description: "the member as of then" }
  frequency: { type: text, description: "month, week or day" }
  period_start: { type: date, description: "first day of the period that was forecast" }
  horizon: { type: bigint, description: "periods after the last full one as of then" }
  is_last: { type: boolean, description: "no later forecast was told for this series and period" }
  forecast: { type: money, description: "what was expected. Not additive" }
  low_80: { type: money, description: "lower limit at 80 %. Not additive" }
  high_80: { type: money, description: "upper limit at 80 %. Not additive" }
  low_95: { type: money, description: "lower limit at 95 %. Not additive" }
  high_95: { type: money, description: "upper limit at 95 %. Not additive" }
  actual: { type: money, description: "what came, as it is known now; null while the period is not over, and for (other), whose members change. Not additive" }
  is_within_80: { type: boolean, description: "what came lies within the 80 % limits; null without actual or limits" }
  is_within_95: { type: boolean, description: "the same for 95 %" }
  model: { type: text, description: "model" }
  status: { type: text, description: "status as of then; only ok and constant ones were drawn" }
checks:
  - not_null: [series_id, period_start, made_on, made_at, forecast]
---*/
with known as (
  select min(period_start) as end_date
  from sales_forecast
  where level = 'total' and horizon = 1
),

promised as (
  select distinct
    level,
    member,
    frequency,
    period_start,
    case frequency
      when 'month' then add_months(period_start, 1)
      when 'week' then period_start + 7
      else period_start + 1
    end as next_start
  from forecast_promise
  where member <> '(other)'
),

due as (
  select promised.level, promised.member, promised.frequency, promised.period_start,
    promised.next_start
  from promised
  join known on promised.next_start <= known.end_date
),

came as (
  select
    due.level,
    due.member,
    due.frequency,
    due.period_start,
    coalesce(sum(sales.revenue), 0) as actual
  from due
  left join member_sales as sales
    on sales.level = due.level
    and sales.member = due.member
    and sales.sales_date >= due.period_start
    and sales.sales_date < due.next_start
  group by due.level, due.member, due.frequency, due.period_start
)

select
  promise.made_at,
  promise.made_on,
  promise.sequence_number,
  promise.series_id,
  promise.level,
  promise.member,
  promise.frequency,
  promise.period_start,
  promise.horizon,
  row_number() over (
    partition by promise.series_id, promise.frequency, promise.period_start
    order by promise.made_on desc, promise.sequence_number desc) = 1 as is_last,
  promise.forecast,
  promise.low_80,
  promise.high_80,
  promise.low_95,
  promise.high_95,
  came.actual,
  came.actual between promise.low_80 and promise.high_80 as is_within_80,
  came.actual between promise.low_95 and promise.high_95 as is_within_95,
  promise.model,
  promise.status
from forecast_promise as promise
left join came
  on came.level = promise.level
  and came.member = promise.member
  and came.frequency = promise.frequency
  and came.period_start = promise.period_start
