/*---
mart: keyword_performance
area: conversion
summary: What each keyword cost per month and what it brought, by attribution model.
grain: one row per keyword, month and model; what no keyword brought stands under keyword_id '(unattributed)'
key: [keyword_id, month_start, model]
sorted_by: [model, month_start, keyword_id]
reads: [keyword, keyword_daily, attribution_credit]
empty_without: [silver.ad_spend, silver.touch]
columns:
  platform: { type: text, description: "ad platform; (unattributed) where no keyword is known" }
  account: { type: text, description: "ad account" }
  campaign: { type: text, description: "campaign" }
  ad_group: { type: text, description: "ad group" }
  keyword: { type: text, description: "keyword; null for spend without keyword" }
  match_type: { type: text, description: "match type" }
  keyword_id: { type: text, description: "the keyword; (unattributed) where none is known" }
  month_start: { type: date, description: "month of the spend and of the credited touch; of the sale or lead where nothing is credited" }
  model: { type: text, description: "platform (what the ad platform claims) or an attribution model, see attribution_credit" }
  impressions: { type: bigint, description: "times shown. Not additive over model" }
  clicks: { type: bigint, description: "clicks. Not additive over model" }
  cost: { type: money, description: "in the reporting currency; null when not measured. Not additive over model" }
  leads: { type: double, description: "leads credited; for model platform what the platform claims" }
  conversions: { type: double, description: "sales credited; for model platform what the platform claims" }
  customers: { type: double, description: "new customers credited; null for model platform, which knows none" }
  revenue: { type: money, description: "revenue credited, net of refunds; for model platform what the platform claims" }
  margin: { type: money, description: "margin credited; null where a cost of goods is missing" }
  cpl: { type: double, description: "cost by leads; null without leads. Not additive" }
  cac: { type: double, description: "cost by new customers; null without customers, 0 where the cost is 0. Not additive" }
  roas: { type: double, description: "revenue by cost; null without cost. Not additive" }
  roi: { type: double, description: "margin less cost, by cost; null without cost or margin. Not additive" }
  status: { type: text, description: "ok, no_cost, or no_customers: it cost money and nobody bought" }
checks:
  - not_null: [month_start, model, keyword_id, status]
  - accepted: { column: status, values: [ok, no_cost, no_customers] }
  - same_total:
      here: case when model = 'platform' then cost end
      there: cost
      of: keyword_daily
  - same_total:
      here: case when model = 'shapley' then revenue end
      there: case when model = 'shapley' then revenue end
      of: attribution_credit
---*/
with spent as (
  select
    keyword_id,
    month_start(ad_date) as month_start,
    sum(impressions) as impressions,
    sum(clicks) as clicks,
    sum(cost) as cost,
    sum(platform_leads) as leads,
    sum(platform_conversions) as conversions,
    sum(platform_revenue) as revenue
  from keyword_daily
  group by keyword_id, month_start(ad_date)
),

credited as (
  select
    model,
    coalesce(keyword_id, '(unattributed)') as keyword_id,
    month_start(coalesce(touch_date, converted_date)) as month_start,
    sum(case when kind = 'lead' then weight else 0.0 end) as leads,
    sum(case when kind = 'sale' then weight else 0.0 end) as conversions,
    sum(case when is_acquisition then weight else 0.0 end) as customers,
    sum(revenue) as revenue,
    case when count(margin) = count(revenue) then sum(margin) end as margin
  from attribution_credit
  group by
    model,
    coalesce(keyword_id, '(unattributed)'),
    month_start(coalesce(touch_date, converted_date))
),

models as (
  select distinct model from credited
),

spent_by_model as (
  select spent.*, models.model
  from spent
  cross join models
),

by_credit as (
  select
    coalesce(spent.model, credited.model) as model,
    coalesce(spent.keyword_id, credited.keyword_id) as keyword_id,
    coalesce(spent.month_start, credited.month_start) as month_start,
    spent.impressions,
    spent.clicks,
    spent.cost,
    cast(cast(coalesce(credited.leads, 0.0) as decimal(18, 9)) as double) as leads,
    cast(cast(coalesce(credited.conversions, 0.0) as decimal(18, 9)) as double) as conversions,
    cast(cast(coalesce(credited.customers, 0.0) as decimal(18, 9)) as double) as customers,
    coalesce(credited.revenue, 0) as revenue,
    credited.margin
  from spent_by_model as spent
  full join credited
    on credited.model = spent.model
    and credited.keyword_id = spent.keyword_id
    and credited.month_start = spent.month_start
),

by_model as (
  select
    keyword_id, month_start, 'platform' as model, impressions, clicks, cost,
    cast(leads as double) as leads,
    cast(conversions as double) as conversions,
    cast(null as double) as customers,
    revenue,
    cast(null as decimal(18, 6)) as margin,
    coalesce(conversions, 0) > 0 or coalesce(revenue, 0) <> 0 as has_buyers
  from spent
  union all
  select
    keyword_id, month_start, model, impressions, clicks, cost,
    leads,
    conversions,
    customers,
    revenue,
    case when conversions = 0 and revenue = 0 then 0 else margin end as margin,
    customers > 0 as has_buyers
  from by_credit
)

select
  case
    when by_model.keyword_id = '(unattributed)' then '(unattributed)'
    else keyword.platform
  end as platform,
  keyword.account,
  keyword.campaign,
  keyword.ad_group,
  keyword.keyword,
  keyword.match_type,
  by_model.keyword_id,
  by_model.month_start,
  by_model.model,
  by_model.impressions,
  by_model.clicks,
  by_model.cost,
  by_model.leads,
  by_model.conversions,
  by_model.customers,
  by_model.revenue,
  by_model.margin,
  ratio(by_model.cost, by_model.leads) as cpl,
  case
    when by_model.customers is not null and by_model.cost = 0 then cast(0 as double)
    else ratio(by_model.cost, by_model.customers)
  end as cac,
  ratio(by_model.revenue, by_model.cost) as roas,
  ratio(by_model.margin - by_model.cost, by_model.cost) as roi,
  case
    when coalesce(by_model.cost, 0) = 0 then 'no_cost'
    when by_model.has_buyers then 'ok'
    else 'no_customers'
  end as status
from by_model
left join keyword on keyword.keyword_id = by_model.keyword_id
