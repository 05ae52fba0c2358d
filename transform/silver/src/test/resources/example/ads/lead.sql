select
  id as lead_id,
  id as customer_id,
  instant("at") as created_at,
  gclid as click_id,
  source as utm_source,
  medium as utm_medium,
  campaign as utm_campaign,
  term as utm_term,
  origin as source_channel
from delivered
