select
  id                                 as lead_id,
  coalesce(converted_contact_id, id) as customer_id,
  created_date                       as created_at,
  lead_source                        as source_channel,
  case
    when is_converted then 'converted'
    when normalised(status) in ('unqualified', 'disqualified', 'closed - not converted') then 'disqualified'
    when normalised(status) in ('qualified', 'nurturing') then 'qualified'
    else 'open'
  end                                as status,
  owner_id                           as owner_id,
  converted_opportunity_id           as converted_deal_id,
  click_id                           as click_id,
  utm_source                         as utm_source,
  utm_medium                         as utm_medium,
  utm_campaign                       as utm_campaign,
  utm_term                           as utm_term,
  json_map(_extra)                   as attributes
from delivered
where not coalesce(is_deleted, false)
