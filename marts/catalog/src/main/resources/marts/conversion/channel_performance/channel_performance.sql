/*---
mart: channel_performance
area: conversion
summary: What each channel cost per month and what it brought, by attribution model.
grain: one row per channel, month and model; what no touch brought stands under channel '(unattributed)'
key: [channel, month_start, model]
reads: [silver.ad_spend, attribution_credit, settings]
empty_without: [silver.ad_spend, silver.touch]
columns:
  channel: { type: text, description: "channel of the credited touch; of ad spend paid_social for social platforms, display for display networks, else paid_search" }
  month_start: { type: date, description: "month of the spend and of the credited touch; of the sale or lead where nothing is credited" }
  model: { type: text, description: "platform (what the ad platforms claim) or an attribution model, see attribution_credit" }
  impressions: { type: bigint, description: "times shown. Not additive over model" }
  clicks: { type: bigint, description: "clicks. Not additive over model" }
  cost: { type: money, description: "ad cost in the reporting currency; null when not measured. Not additive over model" }
  leads: { type: double, description: "leads credited; for model platform what the platforms claim" }
  conversions: { type: double, description: "sales credited; for model platform what the platforms claim" }
  customers: { type: double, description: "new customers credited; null for model platform, which knows none" }
  revenue: { type: money, description: "revenue credited, net of refunds; for model platform what the platforms claim" }
  margin: { type: money, description: "margin credited; null where a cost of goods is missing" }
  cac: { type: double, description: "cost by new customers; null without customers, 0 where the cost is 0. Not additive" }
  roas: { type: double, description: "revenue by cost; null without cost. Not additive" }
  roi: { type: double, description: "margin less cost, by cost; null without cost or margin. Not additive" }
  status: { type: text, description: "ok, no_cost, or no_customers: it cost money and nobody bought" }
checks:
  - not_null: [channel, month_start, model, status]
  - accepted: { column: status, values: [ok, no_cost, no_customers] }
---*/
with spent as (
  select
    case
      when spend.platform in ('meta_ads', 'facebook_ads', 'linkedin_ads', 'tiktok_ads')
      then 'paid_social'
      when lower(spend.network) like '%display%' then 'display'
      else 'paid_search'
    end as channel,
    month_start(spend.ad_date) as month_start,
    spend.impressions,
    spend.clicks,
    spend.cost,
    spend.platform_leads,
    spend.platform_conversions,
    spend.platform_revenue
  from silver.ad_spend as spend
  cross join settings
  where spend.ad_date <= settings.as_of_date
),

models as (
  select distinct model from attribution_credit
),

parts as (
  select
    channel, month_start, 'platform' as model, impressions, clicks, cost,
    cast(platform_leads as double) as leads, cast(platform_conversions as double) as conversions,
    cast(null as double) as customers, platform_revenue as revenue,
    cast(null as decimal(18, 6)) as margin, 1 as uncosted
  from spent
  union all
  select
    spent.channel, spent.month_start, models.model, spent.impressions, spent.clicks,
    spent.cost, 0.0 as leads, 0.0 as conversions, 0.0 as customers, 0 as revenue, 0 as margin,
    0 as uncosted
  from spent
  cross join models
  union all
  select
    channel,
    month_start(coalesce(touch_date, converted_date)) as month_start,
    model,
    cast(null as bigint) as impressions,
    cast(null as bigint) as clicks,
    cast(null as decimal(18, 6)) as cost,
    case when kind = 'lead' then weight else 0.0 end as leads,
    case when kind = 'sale' then weight else 0.0 end as conversions,
    case when is_acquisition then weight else 0.0 end as customers,
    coalesce(revenue, 0) as revenue,
    margin,
    case when kind <> 'lead' and margin is null then 1 else 0 end as uncosted
  from attribution_credit
),

summed as (
  select
    channel, month_start, model,
    sum(impressions) as impressions,
    sum(clicks) as clicks,
    sum(cost) as cost,
    cast(cast(sum(leads) as decimal(18, 9)) as double) as leads,
    cast(cast(sum(conversions) as decimal(18, 9)) as double) as conversions,
    cast(cast(sum(customers) as decimal(18, 9)) as double) as customers,
    sum(revenue) as revenue,
    case when sum(uncosted) = 0 then coalesce(sum(margin), 0) end as margin
  from parts
  group by channel, month_start, model
)

select
  channel,
  month_start,
  model,
  impressions,
  clicks,
  cost,
  leads,
  conversions,
  customers,
  revenue,
  margin,
  case
    when customers is not null and cost = 0 then cast(0 as double)
    else ratio(cost, customers)
  end as cac,
  ratio(revenue, cost) as roas,
  ratio(margin - cost, cost) as roi,
  case
    when coalesce(cost, 0) = 0 then 'no_cost'
    when coalesce(customers, conversions, 0) > 0 or (model = 'platform' and revenue > 0) then 'ok'
    else 'no_customers'
  end as status
from summed
