/*---
mart: value_accuracy
area: customers
summary: What was expected of each customer 365 days before the as-of date, from what was known then, and what came.
grain: one row per customer with a sale up to the origin that was not given back by then; none where sales began later
key: [customer_id]
reads: [value_trial, sale, settings]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  origin_date: { type: date, description: "day on which the estimate would have been made" }
  tenth: { type: bigint, description: "tenth of the customers by what was expected, 1 the highest. Not additive" }
  value_basis: { type: text, description: "what is counted: margin, or revenue where too many costs of goods were missing" }
  repeat_count: { type: bigint, description: "days with a sale after the first such day, up to the origin" }
  p_alive: { type: double, description: "probability then that the customer would buy again. Not additive" }
  expected_value: { type: money, description: "expected of the 365 days after the origin" }
  expected_value_low: { type: money, description: "lower limit: 8 of 10 customers were to lie between the limits; null without a model. Not additive" }
  expected_value_high: { type: money, description: "upper limit. Not additive" }
  actual_value: { type: money, description: "what the customer's sales of these days brought, refunds of them deducted; 0 without any" }
  is_inside: { type: boolean, description: "the actual value lies between the limits; null without limits" }
  model: { type: text, description: "what the estimate came from" }
  reason: { type: text, description: "why there are no limits; may be empty" }
checks:
  - not_null: [customer_id, origin_date, tenth, actual_value, model]
  - expression: tenth between 1 and 10
  - expression: is_inside is null or expected_value_low <= expected_value_high
---*/
with rate as (
  select
    cast(
      ratio(sum(margin), sum(case when margin is not null then revenue end)) as decimal(19, 8)
    ) as margin_rate
  from sale
  where customer_id is not null
),

came as (
  select
    sale.customer_id,
    sum(coalesce(sale.margin, product(sale.revenue, rate.margin_rate))) as margin,
    sum(sale.revenue) as revenue
  from sale
  cross join settings
  cross join rate
  where sale.has_sale and sale.sold_date > settings.as_of_date - 365
  group by sale.customer_id
),

compared as (
  select
    trial.*,
    settings.as_of_date - 365 as origin_date,
    ntile(10) over (order by trial.expected_value desc, trial.customer_id) as tenth,
    coalesce(
      case when trial.value_basis = 'margin' then came.margin else came.revenue end, 0
    ) as actual_value
  from value_trial as trial
  cross join settings
  left join came on came.customer_id = trial.customer_id
)

select
  customer_id,
  origin_date,
  tenth,
  value_basis,
  repeat_count,
  p_alive,
  expected_value,
  low as expected_value_low,
  high as expected_value_high,
  actual_value,
  actual_value between low and high as is_inside,
  model,
  reason
from compared
