/*---
mart: member_sales
area: sales
summary: Revenue per day in total and by each level that sales are forecast at.
grain: one row per level, member and day with a revenue event
keep: step
key: [level, member, sales_date]
reads: [sales_event]
empty_without: [silver.revenue_event]
columns:
  level: { type: text, description: "total, category, country, channel, owner or customer; each level sums to the total" }
  member: { type: text, description: "which one; (unknown) where the event does not tell, total for the total" }
  sales_date: { type: date, description: "business date of the revenue events" }
  revenue: { type: money, description: "net revenue. Not additive over levels" }
---*/
with named as (
  select
    sales_date,
    coalesce(product_category, '(unknown)') as category,
    coalesce(country, '(unknown)') as country,
    coalesce(channel, '(unknown)') as channel,
    coalesce(owner_id, '(unknown)') as owner_id,
    coalesce(customer_id, '(unknown)') as customer_id,
    revenue
  from sales_event
),

by_day as (
  select sales_date, category, country, channel, owner_id, customer_id, sum(revenue) as revenue
  from named
  group by grouping sets (
    (sales_date),
    (sales_date, category),
    (sales_date, country),
    (sales_date, channel),
    (sales_date, owner_id),
    (sales_date, customer_id)
  )
)

select
  case
    when category is not null then 'category'
    when country is not null then 'country'
    when channel is not null then 'channel'
    when owner_id is not null then 'owner'
    when customer_id is not null then 'customer'
    else 'total'
  end as level,
  coalesce(category, country, channel, owner_id, customer_id, 'total') as member,
  sales_date,
  revenue
from by_day
