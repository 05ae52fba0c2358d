select
  campaign                           as campaign_id,
  coalesce(max(marketing_campaign_name), campaign) as name,
  'email'                            as channel,
  min(happened_at)                   as started_at,
  product(
    decimal_of(:cost_per_thousand, 6),
    cast(ratio(count(case when event = 'processed' then 1 end), 1000) as decimal(19, 8))
  )                                  as cost,
  :currency                          as currency
from prepared
where campaign is not null
group by campaign
