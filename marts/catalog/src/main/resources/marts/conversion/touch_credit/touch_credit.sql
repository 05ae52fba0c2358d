/*---
mart: touch_credit
area: conversion
summary: The last touch before each sale and each lead, if there was one within the lookback.
grain: one row per sale or lead, when the company delivers touches
keep: step
key: [conversion_id]
reads: [sales_event, silver.sales_order, silver.touch, silver.lead, settings]
empty_without: [silver.touch]
columns:
  conversion_id: { type: text, description: "sale:<source>:<id> or lead:<source>:<id>" }
  kind: { type: text, description: "sale, refund that names no sale, or lead" }
  customer_id: { type: text, description: "the resolved customer" }
  converted_date: { type: date, description: "date of the sale or lead" }
  is_acquisition: { type: boolean, description: "the customer's first sale" }
  revenue: { type: money, description: "net revenue of the sale, less refunds that name it; null for a lead" }
  margin: { type: money, description: "its margin; null when a cost is missing" }
  keyword_id: { type: text, description: "keyword of the last touch; null without touch or keyword" }
  channel: { type: text, description: "channel of the last touch; null without touch" }
  campaign: { type: text, description: "campaign of the last touch" }
  click_id: { type: text, description: "click of the last touch" }
  touch_date: { type: date, description: "date of the last touch; null without touch" }
---*/
with named as (
  select
    event.*,
    coalesce(
      sold.original_order_id, event.order_id, event.deal_id, event.event_id) as sale_key
  from sales_event as event
  left join silver.sales_order as sold
    on sold._source = event.source and sold.order_id = event.order_id
),

sales as (
  select
    'sale:' || source || ':' || sale_key as conversion_id,
    max(customer_id) as customer_id,
    coalesce(min(case when kind = 'sale' then sales_date end), min(sales_date)) as converted_date,
    count(case when kind = 'sale' then 1 end) > 0 as has_sale,
    sum(revenue) as revenue,
    case when count(margin) = count(*) then sum(margin) end as margin
  from named
  group by source, sale_key
),

conversions as (
  select
    conversion_id,
    case when has_sale then 'sale' else 'refund' end as kind,
    customer_id,
    converted_date,
    has_sale and customer_id is not null and row_number() over (
      partition by customer_id, has_sale order by converted_date, conversion_id
    ) = 1 as is_acquisition,
    revenue,
    margin
  from sales
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
),

touches as (
  select
    touch.customer_id,
    touch.occurred_at,
    touch._source || ':' || touch.touch_id as touch_key,
    local_date(touch.occurred_at, settings.timezone) as touch_date,
    touch.keyword_id,
    touch.channel,
    touch.campaign,
    touch.click_id,
    settings.lookback_days
  from silver.touch as touch
  cross join settings
  where touch.customer_id is not null and touch.occurred_at is not null
),

ranked as (
  select
    conversions.conversion_id,
    touches.keyword_id,
    touches.channel,
    touches.campaign,
    touches.click_id,
    touches.touch_date,
    row_number() over (
      partition by conversions.conversion_id
      order by touches.occurred_at desc, touches.touch_key desc
    ) as touch_rank
  from conversions
  join touches
    on touches.customer_id = conversions.customer_id
    and touches.touch_date <= conversions.converted_date
    and days_between(touches.touch_date, conversions.converted_date) < touches.lookback_days
),

delivered as (
  select count(*) as touch_count from touches
)

select
  conversions.conversion_id,
  conversions.kind,
  conversions.customer_id,
  conversions.converted_date,
  conversions.is_acquisition,
  conversions.revenue,
  conversions.margin,
  ranked.keyword_id,
  ranked.channel,
  ranked.campaign,
  ranked.click_id,
  ranked.touch_date
from conversions
cross join delivered
left join ranked
  on ranked.conversion_id = conversions.conversion_id and ranked.touch_rank = 1
where delivered.touch_count > 0
