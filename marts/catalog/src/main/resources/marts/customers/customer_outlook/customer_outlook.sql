/*---
mart: customer_outlook
area: customers
summary: Who is worth what in the next 12 months, how sure that is, and whose value is at risk.
grain: one row per customer with an estimate, see customer_value
key: [customer_id]
reads: [customer_360, customer_value]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  kind: { type: text, description: "person or company" }
  country: { type: text, description: "country" }
  segment: { type: text, description: "segment at the as-of date" }
  acquisition_channel: { type: text, description: "channel that won the customer" }
  owner_id: { type: text, description: "employee who looks after the customer" }
  last_order_date: { type: date, description: "date of the last sale" }
  order_count: { type: bigint, description: "sales over the whole history" }
  revenue: { type: money, description: "net revenue over the whole history" }
  margin: { type: money, description: "revenue less cost of goods where the cost is known" }
  p_alive: { type: double, description: "probability that the customer will buy again; 1 for who bought once, because the model cannot tell. Not additive" }
  activity: { type: text, description: "active (75 % and more), probable (50 %), doubtful (25 %), gone (less), bought_once where the model cannot tell, unknown without a model" }
  expected_margin_12m: { type: money, description: "margin expected in the next 12 months; null without a model or when too many costs are missing" }
  expected_margin_12m_low: { type: money, description: "lower limit: in 8 of 10 cases the margin lies between the limits. Not additive" }
  expected_margin_12m_high: { type: money, description: "upper limit. Not additive" }
  value_tenth: { type: bigint, description: "tenth of the customers by expected margin, 1 the highest; null without it. Not additive" }
  is_at_risk: { type: boolean, description: "among the best fifth by margin so far, came back before, and below 50 % to buy again" }
  model: { type: text, description: "what the estimate comes from" }
  reason: { type: text, description: "what has to be known to read the estimate; may be empty" }
checks:
  - not_null: [customer_id, activity, is_at_risk, model]
  - accepted: { column: activity, values: [active, probable, doubtful, gone, bought_once, unknown] }
  - same_total: { here: expected_margin_12m, there: expected_margin_12m, of: customer_360 }
---*/
with ranked as (
  select
    customer.*,
    estimate.repeat_count,
    estimate.expected_margin_12m_low,
    estimate.expected_margin_12m_high,
    estimate.model,
    estimate.reason,
    row_number() over (
      order by customer.expected_margin_12m desc, customer.customer_id
    ) as value_rank,
    count(customer.expected_margin_12m) over () as value_count,
    ntile(5) over (order by customer.margin desc, customer.customer_id) as margin_fifth
  from customer_value as estimate
  join customer_360 as customer on customer.customer_id = estimate.customer_id
)

select
  customer_id,
  kind,
  country,
  segment,
  acquisition_channel,
  owner_id,
  last_order_date,
  order_count,
  revenue,
  margin,
  p_alive,
  case
    when p_alive is null then 'unknown'
    when repeat_count = 0 then 'bought_once'
    when p_alive >= 0.75 then 'active'
    when p_alive >= 0.5 then 'probable'
    when p_alive >= 0.25 then 'doubtful'
    else 'gone'
  end as activity,
  expected_margin_12m,
  expected_margin_12m_low,
  expected_margin_12m_high,
  case
    when expected_margin_12m is not null
    then cast(floor(ratio((value_rank - 1) * 10, value_count)) as bigint) + 1
  end as value_tenth,
  margin_fifth = 1 and margin > 0 and repeat_count > 0 and coalesce(p_alive < 0.5, false)
    as is_at_risk,
  model,
  reason
from ranked
