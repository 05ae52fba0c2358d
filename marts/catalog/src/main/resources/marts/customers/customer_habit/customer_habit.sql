/*---
mart: customer_habit
area: customers
summary: What each customer buys most and on which weekday.
grain: one row per customer with a sale
keep: step
key: [customer_id]
reads: [sales_event]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  favourite_category: { type: text, description: "product category with the highest revenue, the first by name of equals; null when no category is known" }
  favourite_weekday: { type: bigint, description: "weekday with the most sales, 1 is Monday; null when two have as many" }
---*/
with sold as (
  select customer_id, product_category, sales_date, sale_id, revenue
  from sales_event
  where kind = 'sale' and customer_id is not null
),

categories as (
  select
    customer_id,
    product_category,
    row_number() over (
      partition by customer_id order by sum(revenue) desc nulls last, product_category
    ) as place
  from sold
  where product_category is not null
  group by customer_id, product_category
),

weekdays as (
  select
    customer_id,
    iso_weekday(sales_date) as weekday,
    rank() over (partition by customer_id order by count(distinct sale_id) desc) as place
  from sold
  group by customer_id, iso_weekday(sales_date)
),

clear as (
  select customer_id, case when count(*) = 1 then min(weekday) end as favourite_weekday
  from weekdays
  where place = 1
  group by customer_id
)

select
  clear.customer_id,
  categories.product_category as favourite_category,
  clear.favourite_weekday
from clear
left join categories
  on categories.customer_id = clear.customer_id and categories.place = 1
