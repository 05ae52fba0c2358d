/*---
mart: profit_rule
area: trust
summary: The reconciliation rules of profit; costs are divided without loss, and statements add up.
grain: one row per rule that has something to compare
keep: step
key: [rule]
reads: [customer_360, customer_cost, customer_statement, margin_bridge, product_sales, silver.ad_spend, silver.shipment, silver.sales_order, silver.cost_entry, settings]
columns:
  rule: { type: text, description: "what has to agree" }
  left_name: { type: text, description: "one way" }
  left_value: { type: money, description: "its result" }
  right_name: { type: text, description: "the other way" }
  right_value: { type: money, description: "its result" }
---*/
with spend as (
  select sum(spend.cost) as cost
  from silver.ad_spend as spend
  cross join settings
  where spend.ad_date <= settings.as_of_date
),

served as (
  select sum(costs.amount) as cost
  from (
    select
      shipment.cost as amount,
      coalesce(local_date(shipment.shipped_at, settings.timezone), sold.order_date) as cost_date
    from silver.shipment as shipment
    cross join settings
    left join silver.sales_order as sold
      on sold._source = shipment._source and sold.order_id = shipment.order_id
    union all
    select cost.amount, cost.month_start as cost_date
    from silver.cost_entry as cost
    where cost.kind = 'service'
  ) as costs
  cross join settings
  where costs.cost_date <= settings.as_of_date
),

earned as (
  select
    sum(revenue) as revenue,
    sum(acquisition_cost) as acquisition_cost,
    sum(cost_to_serve) as cost_to_serve,
    sum(coalesce(margin, 0) - coalesce(acquisition_cost, 0) - coalesce(cost_to_serve, 0)) as profit
  from customer_360
),

nobodys as (
  select
    sum(case when entry = 'acquisition' then amount end) as acquisition_cost,
    sum(case when entry <> 'acquisition' then amount end) as cost_to_serve
  from customer_cost
  where customer_id = '(unattributed)'
),

stated as (
  select
    sum(amount) as profit,
    sum(case when entry in ('sale', 'discount', 'refund') then amount end) as revenue
  from customer_statement
),

months as (
  select month_start, sum(margin) as margin
  from product_sales
  group by month_start
),

changed as (
  select sum(present.margin - base.margin) as margin
  from months as present
  join months as base on base.month_start = add_months(present.month_start, -12)
),

rules as (
  select
    'ad cost by customer' as rule,
    'ad spend' as left_name,
    spend.cost as left_value,
    'customer_360 and what won nobody' as right_name,
    coalesce(earned.acquisition_cost, 0) + coalesce(nobodys.acquisition_cost, 0) as right_value
  from spend cross join earned cross join nobodys
  union all
  select
    'cost to serve by customer', 'shipments and service', served.cost,
    'customer_360 and what was for no known customer',
    coalesce(earned.cost_to_serve, 0) + coalesce(nobodys.cost_to_serve, 0)
  from served cross join earned cross join nobodys
  union all
  select 'profit by entry', 'customer_360', earned.profit, 'customer_statement', stated.profit
  from earned cross join stated
  union all
  select
    'revenue by entry', 'customer_360', earned.revenue,
    'sales, discounts and refunds in customer_statement', stated.revenue
  from earned cross join stated
  union all
  select
    'change of margin by effect', 'product_sales', changed.margin,
    'margin_bridge', (select sum(amount) from margin_bridge)
  from changed
)

select rule, left_name, left_value, right_name, right_value
from rules
where left_value is not null or right_value <> 0
