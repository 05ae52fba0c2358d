select
  campaign as campaign_id,
  person as customer_id,
  event as event,
  instant("at") as occurred_at,
  machine = 'true' as is_machine
from delivered
