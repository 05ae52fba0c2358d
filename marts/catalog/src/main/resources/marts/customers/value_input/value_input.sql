/*---
mart: value_input
area: customers
summary: What a customer's value is estimated from, and the estimate.
grain: one row per customer with a sale that was not given back
keep: step
key: [customer_id]
reads: [purchase_history]
empty_without: [silver.revenue_event]
builder: { function: value, grouped_by: [value_basis], ordered_by: [customer_id] }
columns:
  customer_id: { type: text, description: "the resolved customer" }
  value_basis: { type: text, description: "margin, or revenue when a tenth of it or more has no cost of goods" }
  is_estimated: { type: boolean, description: "some of the customer's sales have no cost of goods; the margin rate of all others stands in" }
  repeat_count: { type: bigint, description: "days with a sale after the first such day" }
  p_alive: { type: double, description: "probability that the customer will buy again" }
  expected_orders: { type: double, description: "days with a sale expected in the next 365 days" }
  expected_value: { type: money, description: "expected of them, in the unit of value_basis" }
  low: { type: money, description: "lower limit of the 80 % interval" }
  high: { type: money, description: "upper limit of the 80 % interval" }
  model: { type: text, description: "what the estimate comes from" }
  reason: { type: text, description: "what has to be known to read the estimate; may be empty" }
---*/
select
  customer_id,
  value_basis,
  repeat_count,
  recency_days,
  age_days,
  repeat_value,
  uncosted_count
from purchase_history
