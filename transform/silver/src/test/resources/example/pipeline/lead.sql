select
  id as lead_id,
  id as customer_id,
  instant(created) as created_at,
  origin as source_channel
from delivered
