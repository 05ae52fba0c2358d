/*---
mart: journey
area: conversion
summary: Each customer's touches cut into one path per sale and lead, and credited by every rule.
grain: by row_kind, one row per conversion with touches, per customer who bought nothing and will not, and, for paths of two touches or more, per touch and model with a weight above zero
keep: step
key: [row_kind, conversion_id, customer_id, model, touch_number]
reads: [conversion, silver.touch, silver.lead, silver.deal, settings]
empty_without: [silver.touch]
builder: { function: journey, grouped_by: [customer_id], ordered_by: [event_date, row_kind, row_key] }
columns:
  row_kind: { type: text, description: "path, no_conversion or credit" }
  conversion_id: { type: text, description: "the sale or lead; null for no_conversion" }
  customer_id: { type: text, description: "the resolved customer" }
  kind: { type: text, description: "sale or lead; null for no_conversion" }
  converted_date: { type: date, description: "date of the sale or lead" }
  is_acquisition: { type: boolean, description: "the customer's first sale" }
  touch_count: { type: bigint, description: "touches of a path" }
  path: { type: text, description: "channels of a path in their order" }
  keywords: { type: text, description: "ids of the distinct keywords of a path" }
  key_path: { type: text, description: "what is credited, in its order, separated by U+001F" }
  model: { type: text, description: "attribution model of a credit; null for a path, where one touch has all of it in every model" }
  touch_number: { type: bigint, description: "place of the touch in its path, from 1" }
  credit_key: { type: text, description: "the keyword's id, else the channel" }
  channel: { type: text, description: "channel of the touch" }
  campaign: { type: text, description: "campaign of the touch" }
  keyword_id: { type: text, description: "keyword of the touch" }
  click_id: { type: text, description: "click of the touch" }
  touch_date: { type: date, description: "date of the touch" }
  weight: { type: double, description: "share of the conversion" }
  revenue: { type: money, description: "of the path, or this touch's part of it" }
  margin: { type: money, description: "of the path, or this touch's part of it" }
---*/
with rows_of_customers as (
  select
    customer_id,
    'touch' as row_kind,
    _source || ':' || touch_id as row_key,
    epoch_seconds(occurred_at) as at_seconds,
    local_date(occurred_at, settings.timezone) as event_date,
    channel,
    campaign,
    keyword_id,
    click_id,
    click_id is not null or keyword_id is not null
      or normalised(channel) in ('cpc', 'ppc', 'display', 'affiliate')
      or normalised(channel) like 'paid%' as is_paid,
    false as is_acquisition,
    cast(null as decimal(18, 6)) as revenue,
    cast(null as decimal(18, 6)) as margin
  from silver.touch
  cross join settings
  where occurred_at is not null
  union all
  select
    customer_id, kind, conversion_id, cast(null as bigint), converted_date,
    cast(null as string), cast(null as string), cast(null as string), cast(null as string),
    false, is_acquisition, revenue, margin
  from conversion
  where kind in ('sale', 'lead')
  union all
  select
    customer_id, 'lead_created', _source || ':' || lead_id, epoch_seconds(created_at),
    created_date,
    cast(null as string), cast(null as string), cast(null as string), cast(null as string),
    false, false, cast(null as decimal(18, 6)), cast(null as decimal(18, 6))
  from silver.lead
  union all
  select
    customer_id, 'deal_created', _source || ':' || deal_id, epoch_seconds(created_at),
    created_date,
    cast(null as string), cast(null as string), cast(null as string), cast(null as string),
    false, false, cast(null as decimal(18, 6)), cast(null as decimal(18, 6))
  from silver.deal
),

touched as (
  select distinct customer_id
  from silver.touch
  where customer_id is not null and occurred_at is not null
)

select
  rows_of_customers.customer_id,
  rows_of_customers.row_kind,
  rows_of_customers.row_key,
  rows_of_customers.at_seconds,
  rows_of_customers.event_date,
  rows_of_customers.channel,
  rows_of_customers.campaign,
  rows_of_customers.keyword_id,
  rows_of_customers.click_id,
  rows_of_customers.is_paid,
  rows_of_customers.is_acquisition,
  rows_of_customers.revenue,
  rows_of_customers.margin,
  settings.as_of_date,
  settings.lookback_days
from rows_of_customers
join touched on touched.customer_id = rows_of_customers.customer_id
cross join settings
where rows_of_customers.event_date <= settings.as_of_date
