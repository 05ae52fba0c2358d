/*---
mart: customer_statement
area: customers
summary: What each customer brought and cost per month; over all entries it adds up to the customer's profit.
grain: one row per customer, month and entry that has an amount
key: [customer_id, month_start, entry]
reads: [sales_event, customer_cost]
empty_without: [silver.revenue_event, silver.ad_spend, silver.shipment, silver.cost_entry]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  month_start: { type: date, description: "month of the sale or refund; of the ad cost, shipment or service" }
  entry: { type: text, description: "sale (before discount), discount, refund (as given back), cost of goods, unknown cost (takes out the revenue of rows whose cost of goods is not known, which is no profit yet), shipping, acquisition or service" }
  amount: { type: money, description: "what came in is positive, what it cost is negative; sale, discount and refund add up to revenue, all entries to profit" }
checks:
  - not_null: [customer_id, month_start, entry, amount]
  - accepted:
      column: entry
      values: [sale, discount, refund, cost of goods, unknown cost, shipping, acquisition, service]
  - same_total:
      here: amount
      there: coalesce(margin, 0) - coalesce(acquisition_cost, 0) - coalesce(cost_to_serve, 0)
      of: customer_360
  - same_total:
      here: case when entry in ('sale', 'discount', 'refund') then amount end
      there: revenue
      of: customer_360
---*/
with sold as (
  select
    customer_id,
    month_start,
    sum(case when kind = 'refund' then null else revenue + coalesce(discount, 0) end) as sale,
    sum(case when kind = 'refund' then null when discount <> 0 then -discount end) as discount,
    sum(case when kind = 'refund' then revenue end) as refund,
    sum(margin - revenue) as goods,
    sum(case when margin is null then -revenue end) as unknown_cost
  from sales_event
  where customer_id is not null
  group by customer_id, month_start
),

entries as (
  select
    sold.customer_id,
    sold.month_start,
    named.entry,
    case named.entry
      when 'sale' then sold.sale
      when 'discount' then sold.discount
      when 'refund' then sold.refund
      when 'cost of goods' then sold.goods
      else sold.unknown_cost
    end as amount
  from sold
  cross join (
    values ('sale'), ('discount'), ('refund'), ('cost of goods'), ('unknown cost')
  ) as named (entry)
  union all
  select customer_id, month_start, entry, -sum(amount) as amount
  from customer_cost
  where customer_id <> '(unattributed)'
  group by customer_id, month_start, entry
)

select customer_id, month_start, entry, amount
from entries
where amount is not null
