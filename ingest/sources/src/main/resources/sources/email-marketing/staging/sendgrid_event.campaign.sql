-- A mail without a campaign of its own belongs to its first category.
with named as (
  select
    coalesce(
      marketing_campaign_id,
      case when left(category, 1) = '[' then nullif(split_part(category, '"', 2), '') else category end
    ) as campaign,
    marketing_campaign_name,
    event,
    happened_at,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from delivered
)

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
from named
where campaign is not null
group by campaign
