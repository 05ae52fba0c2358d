/*---
mart: forecast_result
area: sales
summary: The forecast of revenue in total and per product category, and how good each model was.
grain: one row per series and period, and one per series, model and horizon
keep: step
key: []
reads: [sales_event, settings]
empty_without: [silver.revenue_event]
builder: { function: forecast, grouped_by: [series_id], ordered_by: [sales_date] }
columns:
  row_kind: { type: text, description: "period or accuracy" }
  series_id: { type: text, description: "total, or category: and the product category" }
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
with known as (
  select
    sales_date,
    product_category,
    revenue,
    min(sales_date) over () as first_date,
    max(sales_date) over () as last_date
  from sales_event
),

by_category as (
  select product_category, row_number() over (order by sum(revenue) desc, product_category)
    as revenue_rank
  from sales_event
  where product_category is not null
  group by product_category
),

series as (
  select 'total' as series_id, sales_date, revenue, first_date, last_date
  from known
  union all
  select
    'category:' || known.product_category as series_id,
    known.sales_date, known.revenue, known.first_date, known.last_date
  from known
  join by_category
    on by_category.product_category = known.product_category and by_category.revenue_rank <= 20
)

select
  series.series_id,
  series.sales_date,
  cast(sum(series.revenue) as double) as revenue,
  series.first_date,
  series.last_date,
  settings.as_of_date
from series
cross join settings
group by
  series.series_id, series.sales_date, series.first_date, series.last_date, settings.as_of_date
