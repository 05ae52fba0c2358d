/*---
mart: abc_class
area: sales
summary: The few customers and products that bring most of the revenue of 365 days (A), the next (B) and the rest (C).
grain: one row per customer and per product with a revenue event in the 365 days to the as-of date
key: [subject_kind, source, subject_id]
reads: [sales_event, silver.product, settings]
empty_without: [silver.revenue_event]
columns:
  subject_kind: { type: text, description: "customer or product" }
  source: { type: text, description: "source that the product id belongs to; null for a customer" }
  subject_id: { type: text, description: "the resolved customer or the product" }
  subject_name: { type: text, description: "the product's name; null for a customer" }
  revenue_12m: { type: money, description: "net revenue of the 365 days. Not additive over subject_kind" }
  margin_12m: { type: money, description: "margin where the cost is known; null when nowhere. Not additive over subject_kind" }
  costed_revenue_12m: { type: money, description: "revenue of the rows whose cost is known. Not additive over subject_kind" }
  whole_revenue_12m: { type: money, description: "revenue of all customers (products) with a positive one, of which share is a part. Not additive" }
  share: { type: double, description: "revenue_12m by whole_revenue_12m; negative where more was given back than sold. Not additive over subject_kind" }
  cumulative_share: { type: double, description: "share of this one and all with more revenue; of equal ones the first by id comes first. Not additive" }
  class: { type: text, description: "A: the fewest that together reach 80 % of the revenue; B: those that go on to 95 %; C: the rest, and who brought nothing or less" }
checks:
  - not_null: [subject_kind, subject_id, revenue_12m, class]
  - accepted: { column: class, values: [A, B, C] }
---*/
with recent as (
  select
    sales_event.source, sales_event.product_id, sales_event.customer_id,
    sales_event.revenue, sales_event.margin, sales_event.costed_revenue
  from sales_event
  cross join settings
  where days_between(sales_event.sales_date, settings.as_of_date) between 0 and 364
),

summed as (
  select
    'customer' as subject_kind,
    cast(null as string) as source,
    customer_id as subject_id,
    sum(revenue) as revenue,
    sum(margin) as margin,
    sum(costed_revenue) as costed_revenue
  from recent
  where customer_id is not null
  group by customer_id
  union all
  select
    'product' as subject_kind,
    source,
    product_id as subject_id,
    sum(revenue) as revenue,
    sum(margin) as margin,
    sum(costed_revenue) as costed_revenue
  from recent
  where product_id is not null
  group by source, product_id
),

ranked as (
  select
    summed.*,
    case when revenue > 0 then revenue else 0 end as positive_revenue,
    sum(case when revenue > 0 then revenue else 0 end) over (partition by subject_kind)
      as whole_revenue,
    sum(case when revenue > 0 then revenue else 0 end) over (
      partition by subject_kind
      order by revenue desc, source, subject_id
      rows between unbounded preceding and current row
    ) as reached_revenue
  from summed
)

select
  ranked.subject_kind,
  ranked.source,
  ranked.subject_id,
  case
    when ranked.subject_kind = 'product' then coalesce(product.name, ranked.subject_id)
  end as subject_name,
  ranked.revenue as revenue_12m,
  ranked.margin as margin_12m,
  ranked.costed_revenue as costed_revenue_12m,
  ranked.whole_revenue as whole_revenue_12m,
  ratio(ranked.revenue, ranked.whole_revenue) as share,
  ratio(ranked.reached_revenue, ranked.whole_revenue) as cumulative_share,
  case
    when ranked.revenue <= 0 then 'C'
    when ratio(ranked.reached_revenue - ranked.positive_revenue, ranked.whole_revenue) < 0.8
    then 'A'
    when ratio(ranked.reached_revenue - ranked.positive_revenue, ranked.whole_revenue) < 0.95
    then 'B'
    else 'C'
  end as class
from ranked
left join silver.product as product
  on ranked.subject_kind = 'product'
  and product._source = ranked.source
  and product.product_id = ranked.subject_id
