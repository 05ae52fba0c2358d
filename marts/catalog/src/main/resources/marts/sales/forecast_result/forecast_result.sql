/*---
mart: forecast_result
area: sales
summary: The forecast of revenue in total and of the largest members of each level, each series by itself, and how good each model was.
grain: one row per series and period, and one per series, model and horizon
keep: step
key: []
reads: [member_sales, settings]
empty_without: [silver.revenue_event]
builder: { function: forecast, grouped_by: [level, member], ordered_by: [sales_date] }
columns:
  row_kind: { type: text, description: "period or accuracy" }
  series_id: { type: text, description: "total, or the level, a colon and the member" }
  level: { type: text, description: "total, category, country, channel, owner or customer" }
  member: { type: text, description: "one of the 20 with most revenue in 365 days, (unknown), or (other) for the rest" }
  frequency: { type: text, description: "month, week or day" }
  period_start: { type: date, description: "first day of the period" }
  actual: { type: money, description: "revenue of a period that is over" }
  forecast: { type: money, description: "expected revenue" }
  low_80: { type: money, description: "lower limit at 80 %" }
  high_80: { type: money, description: "upper limit at 80 %" }
  low_95: { type: money, description: "lower limit at 95 %" }
  high_95: { type: money, description: "upper limit at 95 %" }
  model: { type: text, description: "model" }
  status: { type: text, description: "what a reader may think of the forecast" }
  reason: { type: text, description: "why" }
  horizon: { type: bigint, description: "periods ahead" }
  mase: { type: double, description: "mean absolute scaled error" }
  smape: { type: double, description: "symmetric mean absolute percentage error" }
  coverage_80: { type: double, description: "share of actuals inside of the 80 % interval" }
  coverage_95: { type: double, description: "share of actuals inside of the 95 % interval" }
  origin_count: { type: bigint, description: "origins tested" }
  beats_naive: { type: boolean, description: "smaller errors than the seasonal naive model" }
---*/
with by_member as (
  select
    member_sales.level,
    member_sales.member,
    sum(
      case
        when days_between(member_sales.sales_date, settings.as_of_date) < 365
        then member_sales.revenue
        else 0
      end) as recent_revenue,
    sum(member_sales.revenue) as revenue
  from member_sales
  cross join settings
  group by member_sales.level, member_sales.member
),

ranked as (
  select
    level,
    member,
    row_number() over (
      partition by level order by recent_revenue desc, revenue desc, member) as revenue_rank,
    count(case when member <> '(unknown)' then 1 end) over (partition by level) as known_count
  from by_member
),

dates as (
  select min(sales_date) as first_date, max(sales_date) as last_date
  from member_sales
  where level = 'total'
)

select
  sales.level,
  case when ranked.revenue_rank <= 20 then sales.member else '(other)' end as member,
  sales.sales_date,
  cast(sum(sales.revenue) as double) as revenue,
  dates.first_date,
  dates.last_date,
  settings.as_of_date
from member_sales as sales
join ranked
  on ranked.level = sales.level and ranked.member = sales.member and ranked.known_count > 0
cross join dates
cross join settings
group by
  sales.level,
  case when ranked.revenue_rank <= 20 then sales.member else '(other)' end,
  sales.sales_date, dates.first_date, dates.last_date, settings.as_of_date
