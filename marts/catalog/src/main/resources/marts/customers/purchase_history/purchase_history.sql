/*---
mart: purchase_history
area: customers
summary: What each customer bought so far, as models of future purchases want it told.
grain: one row per customer with a sale that was not given back
keep: step
key: [customer_id]
reads: [sale, settings]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  value_basis: { type: text, description: "margin, or revenue when a tenth of it or more has no cost of goods" }
  repeat_count: { type: bigint, description: "days with a sale after the first such day" }
  recency_days: { type: bigint, description: "days from the first such day to the last" }
  age_days: { type: bigint, description: "days from the first such day to the as-of date" }
  repeat_value: { type: money, description: "value of the sales after the first day, in the unit of value_basis; null without any" }
  uncosted_count: { type: bigint, description: "sales without cost of goods; the margin rate of all others stands in" }
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
  cast(sum(case when numbered.sold_date > numbered.first_date then numbered.value end)
    as decimal(18, 6)) as repeat_value,
  sum(numbered.uncosted_count) as uncosted_count
from numbered
cross join settings
group by numbered.customer_id, numbered.value_basis
