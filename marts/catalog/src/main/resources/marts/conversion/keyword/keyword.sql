/*---
mart: keyword
area: conversion
summary: Each advertised keyword once, with its names and the channel of its clicks.
grain: one row per keyword_id of the ad statistics, rows without keyword included
keep: step
key: [keyword_id]
reads: [silver.ad_spend, settings]
empty_without: [silver.ad_spend]
columns:
  keyword_id: { type: text, description: "the keyword" }
  platform: { type: text, description: "ad platform" }
  account: { type: text, description: "ad account" }
  campaign: { type: text, description: "campaign" }
  ad_group: { type: text, description: "ad group" }
  keyword: { type: text, description: "keyword; null for spend without keyword" }
  match_type: { type: text, description: "match type" }
  channel: { type: text, description: "paid_social for social platforms, display for display networks, else paid_search; of several the first by name" }
---*/
select
  spend.keyword_id,
  min(spend.platform) as platform,
  min(spend.account) as account,
  min(spend.campaign) as campaign,
  min(spend.ad_group) as ad_group,
  min(spend.keyword) as keyword,
  min(spend.match_type) as match_type,
  min(
    case
      when spend.platform in ('meta_ads', 'facebook_ads', 'linkedin_ads', 'tiktok_ads')
      then 'paid_social'
      when lower(spend.network) like '%display%' then 'display'
      else 'paid_search'
    end) as channel
from silver.ad_spend as spend
cross join settings
where spend.ad_date <= settings.as_of_date and spend.keyword_id is not null
group by spend.keyword_id
