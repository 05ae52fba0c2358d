select
  'google_ads' as platform,
  account as account,
  campaign as campaign,
  grp as ad_group,
  keyword as keyword,
  match as match_type,
  cast(day as date) as ad_date,
  cast(impressions as bigint) as impressions,
  cast(clicks as bigint) as clicks,
  decimal_of(cost, 6) as cost,
  currency as currency
from delivered
