/*---
mart: value_input
area: customers
summary: What a customer's value is estimated from, and the estimate.
grain: one row per customer with a sale that was not given back
keep: step
key: [customer_id]
reads: [sale, settings]
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
with told as (
  select
    ratio(sum(case when margin is not null then revenue end), sum(revenue)) as costed_share,
    ratio(sum(margin), sum(case when margin is not null then revenue end)) as margin_rate
  from sale
  where customer_id is not null
),

basis as (
  select
    case when costed_share >= 0.9 then 'margin' else 'revenue' end as value_basis,
    cast(margin_rate as decimal(19, 8)) as margin_rate
  from told
),

occasions as (
  select
    sale.customer_id,
    sale.sold_date,
    basis.value_basis,
    sum(
      case
        when basis.value_basis = 'margin'
        then coalesce(sale.margin, product(sale.revenue, basis.margin_rate))
        else sale.revenue
      end
    ) as value,
    count(*) - count(sale.margin) as uncosted_count
  from sale
  cross join basis
  where sale.has_sale and sale.customer_id is not null and sale.revenue > 0
  group by sale.customer_id, sale.sold_date, basis.value_basis
),

numbered as (
  select
    occasions.*,
    min(sold_date) over (partition by customer_id) as first_date
  from occasions
)

select
  numbered.customer_id,
  numbered.value_basis,
  count(*) - 1 as repeat_count,
  days_between(min(numbered.first_date), max(numbered.sold_date)) as recency_days,
  days_between(min(numbered.first_date), max(settings.as_of_date)) as age_days,
  sum(case when numbered.sold_date > numbered.first_date then numbered.value end)
    as repeat_value,
  sum(numbered.uncosted_count) as uncosted_count
from numbered
cross join settings
group by numbered.customer_id, numbered.value_basis
