-- The report decorates a keyword by its match type: [exact], "phrase", +broad +modified.
select
  'google_ads'                       as platform,
  coalesce(account, :account)        as account,
  campaign                           as campaign,
  ad_group                           as ad_group,
  trim(translate(replace(' ' || keyword, ' +', ' '), '[]"', '')) as keyword,
  match_type                         as match_type,
  keyword_id                         as platform_keyword_id,
  day                                as ad_date,
  day                                as period_end,
  network                            as network,
  device                             as device,
  impressions                        as impressions,
  clicks                             as clicks,
  cost                               as cost,
  currency_code                      as currency,
  conversions                        as platform_conversions,
  conversion_value                   as platform_revenue
from delivered
