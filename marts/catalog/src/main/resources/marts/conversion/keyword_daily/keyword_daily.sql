/*---
mart: keyword_daily
area: conversion
summary: What each advertised keyword cost and brought per day, rows without keyword included.
grain: one row per platform, account, campaign, ad group, keyword, match type, currency and day
key: [platform, account, campaign, ad_group, keyword, match_type, keyword_id, currency, ad_date]
sorted_by: [ad_date, keyword_id]
reads: [silver.ad_spend, settings]
empty_without: [silver.ad_spend]
columns:
  platform: { type: text, description: "google_ads, microsoft_ads, ..." }
  account: { type: text, description: "ad account" }
  campaign: { type: text, description: "campaign" }
  ad_group: { type: text, description: "ad group" }
  keyword: { type: text, description: "keyword as delivered; null for spend without keyword" }
  match_type: { type: text, description: "match type" }
  keyword_id: { type: text, description: "16 hex digits over platform, account, campaign, ad group, normalised keyword and match type" }
  ad_date: { type: date, description: "day in the account's zone; first day of the period when the report has no days" }
  period_end: { type: date, description: "last day that the row covers" }
  impressions: { type: bigint, description: "times shown; null when not measured" }
  clicks: { type: bigint, description: "clicks; null when not measured" }
  cost: { type: money, description: "in the reporting currency; null when not measured" }
  currency: { type: text, description: "currency of cost_original" }
  cost_original: { type: money, description: "cost as delivered" }
  platform_leads: { type: "decimal(18,6)", description: "leads that the platform claims. Never added across platforms" }
  platform_conversions: { type: "decimal(18,6)", description: "conversions that the platform claims. Never added across platforms" }
  platform_revenue: { type: money, description: "revenue that the platform claims. Never added across platforms" }
checks:
  - not_null: [ad_date, keyword_id]
  - same_total:
      here: cost
      there: cost
      of: silver.ad_spend
      where: ad_date <= (select as_of_date from settings)
---*/
select
  spend.platform,
  spend.account,
  spend.campaign,
  spend.ad_group,
  spend.keyword,
  spend.match_type,
  spend.keyword_id,
  spend.ad_date,
  max(spend.period_end) as period_end,
  sum(spend.impressions) as impressions,
  sum(spend.clicks) as clicks,
  sum(spend.cost) as cost,
  spend.currency,
  sum(spend.cost_original) as cost_original,
  sum(spend.platform_leads) as platform_leads,
  sum(spend.platform_conversions) as platform_conversions,
  sum(spend.platform_revenue) as platform_revenue
from silver.ad_spend as spend
cross join settings
where spend.ad_date <= settings.as_of_date
group by
  spend.platform, spend.account, spend.campaign, spend.ad_group, spend.keyword, spend.match_type,
  spend.keyword_id, spend.currency, spend.ad_date
