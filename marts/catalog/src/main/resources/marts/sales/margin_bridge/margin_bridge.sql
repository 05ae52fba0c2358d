/*---
mart: margin_bridge
area: sales
summary: Why a month's margin differs from the same month of the year before, by price, volume, mix and cost.
grain: one row per month and effect, where both months have rows whose cost is known
key: [month_start, effect]
reads: [sales_event, settings]
empty_without: [silver.revenue_event]
columns:
  month_start: { type: date, description: "first day of the month" }
  base_month: { type: date, description: "the same month of the year before, which it is compared with" }
  effect: { type: text, description: "price: net price of a piece, at the pieces of the month; cost: cost of a piece, likewise; volume: change of all pieces at the average margin of a piece in the base month; mix: which products were bought, those sold in one of the months only, and what has no product or pieces, with the rest that closes the sum" }
  amount: { type: money, description: "part of the change of margin; the four effects add up to margin less base_margin" }
  margin: { type: money, description: "margin of the month where the cost is known. Not additive over effect" }
  base_margin: { type: money, description: "margin of the base month where the cost is known. Not additive over effect" }
  uncosted_count: { type: bigint, description: "revenue events of both months that are left out because their cost is not known. Not additive over effect" }
  uncosted_revenue: { type: money, description: "their revenue. Not additive over effect" }
  is_complete: { type: boolean, description: "false for the running month, which is compared with a whole one" }
checks:
  - not_null: [month_start, base_month, effect, amount, margin, base_margin]
  - accepted: { column: effect, values: [price, volume, mix, cost] }
---*/
with sold as (
  select
    source,
    product_id,
    month_start,
    sum(case when product_id is not null and margin is not null then quantity end) as quantity,
    cast(sum(costed_revenue) as decimal(18, 6)) as revenue,
    cast(sum(margin) as decimal(18, 6)) as margin,
    cast(sum(costed_revenue - margin) as decimal(18, 6)) as cost,
    count(*) - count(margin) as uncosted_count,
    sum(case when margin is null then revenue end) as uncosted_revenue
  from sales_event
  group by source, product_id, month_start
),

months as (
  select
    month_start,
    cast(sum(quantity) as decimal(18, 6)) as quantity,
    cast(sum(margin) as decimal(18, 6)) as margin,
    sum(uncosted_count) as uncosted_count,
    sum(uncosted_revenue) as uncosted_revenue
  from sold
  group by month_start
),

kept as (
  select
    present.month_start,
    sum(present.revenue - product(base.revenue, cast(
      ratio(present.quantity, base.quantity) as decimal(19, 8)))) as price,
    sum(product(base.cost, cast(
      ratio(present.quantity, base.quantity) as decimal(19, 8))) - present.cost) as cost
  from sold as present
  join sold as base
    on base.source = present.source
    and base.product_id = present.product_id
    and base.month_start = add_months(present.month_start, -12)
  where present.quantity > 0 and base.quantity > 0
  group by present.month_start
),

compared as (
  select
    present.month_start,
    base.month_start as base_month,
    present.margin,
    base.margin as base_margin,
    coalesce(kept.price, 0) as price,
    coalesce(kept.cost, 0) as cost,
    case
      when base.quantity > 0
      then product(base.margin, cast(
        ratio(coalesce(present.quantity, 0) - base.quantity, base.quantity) as decimal(19, 8)))
      else 0
    end as volume,
    present.uncosted_count + base.uncosted_count as uncosted_count,
    coalesce(present.uncosted_revenue, 0) + coalesce(base.uncosted_revenue, 0)
      as uncosted_revenue
  from months as present
  join months as base on base.month_start = add_months(present.month_start, -12)
  left join kept on kept.month_start = present.month_start
  where present.margin is not null and base.margin is not null
)

select
  compared.month_start,
  compared.base_month,
  named.effect,
  case named.effect
    when 'price' then compared.price
    when 'cost' then compared.cost
    when 'volume' then compared.volume
    else compared.margin - compared.base_margin
      - compared.price - compared.cost - compared.volume
  end as amount,
  compared.margin,
  compared.base_margin,
  compared.uncosted_count,
  compared.uncosted_revenue,
  last_day(compared.month_start) <= settings.as_of_date as is_complete
from compared
cross join settings
cross join (values ('price'), ('volume'), ('mix'), ('cost')) as named (effect)
