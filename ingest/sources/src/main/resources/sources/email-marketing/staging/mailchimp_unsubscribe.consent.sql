select
  campaign_id || ':' || email_id || ':unsubscribed' as consent_id,
  email_id                           as customer_id,
  'email'                            as channel,
  false                              as granted,
  happened_at                        as at
from delivered
