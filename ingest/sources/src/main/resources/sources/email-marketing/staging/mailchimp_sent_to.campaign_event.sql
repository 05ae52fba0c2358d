-- The list tells no time of sending: silver takes the campaign's.
select
  campaign_id || ':' || email_id || ':sent' as event_id,
  campaign_id                        as campaign_id,
  email_id                           as customer_id,
  'sent'                             as event
from delivered
