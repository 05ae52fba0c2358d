select
  campaign_id || ':' || email_id || ':unsubscribed' as event_id,
  campaign_id                        as campaign_id,
  email_id                           as customer_id,
  'unsubscribed'                     as event,
  happened_at                        as occurred_at
from delivered
