select
  gclid                              as click_id,
  'google_ads'                       as platform,
  coalesce(:account, customer)       as account,
  campaign                           as campaign,
  ad_group                           as ad_group,
  trim(translate(replace(' ' || keyword, ' +', ' '), '[]"', '')) as keyword,
  match_type                         as match_type,
  click_date                         as clicked_at
from delivered
