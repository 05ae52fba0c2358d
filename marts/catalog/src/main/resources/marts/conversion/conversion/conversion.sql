/*---
mart: conversion
area: conversion
summary: What may be credited to touches, sales with their refunds and leads, when the company delivers touches.
grain: one row per sale, per refund that names no sale, and per lead
keep: step
key: [conversion_id]
reads: [sale, silver.lead, silver.touch, settings]
empty_without: [silver.touch]
columns:
  conversion_id: { type: text, description: "sale:<source>:<id> or lead:<source>:<id>" }
  kind: { type: text, description: "sale, refund that names no sale, or lead" }
  customer_id: { type: text, description: "the resolved customer" }
  converted_date: { type: date, description: "date of the sale or lead" }
  is_acquisition: { type: boolean, description: "the customer's first sale" }
  revenue: { type: money, description: "net revenue of the sale, less refunds that name it; null for a lead" }
  margin: { type: money, description: "its margin; null when a cost is missing" }
---*/
with delivered as (
  select count(*) as touch_count
  from silver.touch
  where customer_id is not null and occurred_at is not null
),

conversions as (
  select
    'sale:' || source || ':' || sale_key as conversion_id,
    case when has_sale then 'sale' else 'refund' end as kind,
    customer_id,
    sold_date as converted_date,
    has_sale and customer_id is not null and row_number() over (
      partition by customer_id, has_sale
      order by sold_date, 'sale:' || source || ':' || sale_key
    ) = 1 as is_acquisition,
    revenue,
    margin
  from sale
  union all
  select
    'lead:' || _source || ':' || lead_id as conversion_id,
    'lead' as kind,
    customer_id,
    created_date as converted_date,
    false as is_acquisition,
    cast(null as decimal(18, 6)) as revenue,
    cast(null as decimal(18, 6)) as margin
  from silver.lead
  cross join settings
  where created_date <= settings.as_of_date
)

select conversions.*
from conversions
cross join delivered
where delivered.touch_count > 0
