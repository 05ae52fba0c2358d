/*---
mart: product_affinity
area: customers
summary: Which products are bought together, in both directions, over the orders of 365 days.
grain: one row per product and other product of the same source that at least 5 orders hold together
key: [source, product_id, other_product_id]
reads: [silver.sales_order, silver.sales_order_line, silver.product, settings]
empty_without: [silver.sales_order_line]
columns:
  source: { type: text, description: "source that both product ids belong to" }
  product_id: { type: text, description: "who buys this" }
  product_name: { type: text, description: "its name; the id where the source has no name" }
  product_category: { type: text, description: "its category" }
  other_product_id: { type: text, description: "buys this too" }
  other_product_name: { type: text, description: "its name; the id where the source has no name" }
  other_product_category: { type: text, description: "its category" }
  basket_count: { type: bigint, description: "orders with both; at least 5. Not additive" }
  product_basket_count: { type: bigint, description: "orders with product_id. Not additive" }
  other_basket_count: { type: bigint, description: "orders with other_product_id. Not additive" }
  total_basket_count: { type: bigint, description: "orders of the source with any product. Not additive" }
  large_basket_count: { type: bigint, description: "orders left out of all counts because they hold more than 50 products. Not additive" }
  support: { type: double, description: "basket_count / total_basket_count. Not additive" }
  confidence: { type: double, description: "basket_count / product_basket_count: how many of those who buy product_id take the other. Not additive" }
  lift: { type: double, description: "confidence divided by other_basket_count / total_basket_count; 1 is chance. Not additive" }
  lift_low: { type: double, description: "lift at the lower limit of the 95 % interval of confidence (Wilson, JASA 22, 1927); sort by this, few orders make lift high by chance. Not additive" }
checks:
  - not_null: [source, product_id, other_product_id, basket_count, support, confidence, lift]
  - expression: basket_count >= 5 and product_id <> other_product_id
  - expression: support between 0 and 1 and confidence between 0 and 1
---*/
with held as (
  select distinct line._source as source, line.order_id, line.product_id
  from silver.sales_order_line as line
  join silver.sales_order as sold
    on sold._source = line._source and sold.order_id = line.order_id
  cross join settings
  where sold.kind = 'sale'
    and coalesce(sold.status, 'completed') not in ('cancelled', 'test')
    and line.product_id is not null
    and coalesce(line.quantity, 1) > 0
    and days_between(sold.order_date, settings.as_of_date) between 0 and 364
),

baskets as (
  select source, order_id, count(*) as product_count
  from held
  group by source, order_id
),

totals as (
  select
    source,
    count(case when product_count <= 50 then 1 end) as total_basket_count,
    count(case when product_count > 50 then 1 end) as large_basket_count
  from baskets
  group by source
),

kept as (
  select held.source, held.order_id, held.product_id
  from held
  join baskets on baskets.source = held.source and baskets.order_id = held.order_id
  where baskets.product_count <= 50
),

products as (
  select source, product_id, count(*) as basket_count
  from kept
  group by source, product_id
),

pairs as (
  select
    one.source, one.product_id, other.product_id as other_product_id, count(*) as basket_count
  from kept as one
  join kept as other
    on other.source = one.source
    and other.order_id = one.order_id
    and one.product_id < other.product_id
  group by one.source, one.product_id, other.product_id
  having count(*) >= 5
),

directed as (
  select source, product_id, other_product_id, basket_count from pairs
  union all
  select source, other_product_id, product_id, basket_count from pairs
),

counted as (
  select
    directed.*,
    one.basket_count as product_basket_count,
    other.basket_count as other_basket_count,
    totals.total_basket_count,
    totals.large_basket_count,
    ratio(directed.basket_count, one.basket_count) as confidence,
    ratio(other.basket_count, totals.total_basket_count) as other_share
  from directed
  join products as one
    on one.source = directed.source and one.product_id = directed.product_id
  join products as other
    on other.source = directed.source and other.product_id = directed.other_product_id
  join totals on totals.source = directed.source
),

-- 3.8416 is the square of 1.96.
judged as (
  select
    counted.*,
    ratio(
      confidence + 1.9208 / product_basket_count
        - 1.96 * sqrt(
          confidence * (1 - confidence) / product_basket_count
            + 0.9604 / product_basket_count / product_basket_count
        ),
      1 + 3.8416 / product_basket_count
    ) as confidence_low
  from counted
)

select
  judged.source,
  judged.product_id,
  coalesce(one.name, judged.product_id) as product_name,
  one.category as product_category,
  judged.other_product_id,
  coalesce(other.name, judged.other_product_id) as other_product_name,
  other.category as other_product_category,
  judged.basket_count,
  judged.product_basket_count,
  judged.other_basket_count,
  judged.total_basket_count,
  judged.large_basket_count,
  ratio(judged.basket_count, judged.total_basket_count) as support,
  judged.confidence,
  ratio(judged.confidence, judged.other_share) as lift,
  ratio(judged.confidence_low, judged.other_share) as lift_low
from judged
left join silver.product as one
  on one._source = judged.source and one.product_id = judged.product_id
left join silver.product as other
  on other._source = judged.source and other.product_id = judged.other_product_id
