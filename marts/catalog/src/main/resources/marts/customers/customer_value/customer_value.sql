/*---
mart: customer_value
area: customers
summary: How likely each customer is to buy again and what the next 12 months will bring, with an interval.
grain: one row per customer with a sale that was not given back
key: [customer_id]
reads: [value_input, settings]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  repeat_count: { type: bigint, description: "days with a sale after the first such day" }
  p_alive: { type: double, description: "probability that the customer will buy again; null when too few customers came back to tell. Not additive" }
  expected_orders_12m: { type: double, description: "days with a sale expected in the 365 days after the as-of date" }
  expected_margin_12m: { type: money, description: "margin expected of them; null when a tenth of the revenue or more has no cost of goods" }
  is_margin_estimated: { type: boolean, description: "some of the customer's sales have no cost of goods; the margin rate of all others stands in" }
  expected_margin_12m_low: { type: money, description: "lower limit: in 8 of 10 cases the margin lies between the limits. Not additive" }
  expected_margin_12m_high: { type: money, description: "upper limit. Not additive" }
  expected_revenue_12m: { type: money, description: "revenue expected instead, where too many costs of goods are missing for a margin" }
  model: { type: text, description: "what the estimate comes from" }
  reason: { type: text, description: "what has to be known to read the estimate; may be empty" }
  fitted_at: { type: date, description: "as-of date of the estimate" }
checks:
  - not_null: [customer_id, model, fitted_at]
  - expression: p_alive is null or p_alive between 0 and 1
  - expression: expected_margin_12m_low is null or expected_margin_12m_low <= expected_margin_12m_high
---*/
select
  value_input.customer_id,
  value_input.repeat_count,
  value_input.p_alive,
  value_input.expected_orders as expected_orders_12m,
  case when value_input.value_basis = 'margin' then value_input.expected_value end
    as expected_margin_12m,
  value_input.value_basis = 'margin' and value_input.is_estimated as is_margin_estimated,
  case when value_input.value_basis = 'margin' then value_input.low end
    as expected_margin_12m_low,
  case when value_input.value_basis = 'margin' then value_input.high end
    as expected_margin_12m_high,
  case when value_input.value_basis = 'revenue' then value_input.expected_value end
    as expected_revenue_12m,
  value_input.model,
  value_input.reason,
  settings.as_of_date as fitted_at
from value_input
cross join settings
