select
  gclid as click_id,
  'google_ads' as platform,
  account as account,
  campaign as campaign,
  grp as ad_group,
  keyword as keyword,
  match as match_type,
  instant("at") as clicked_at
from delivered
