select
  'whatsapp:' || id                  as activity_id,
  'whatsapp:' || person as customer_id,
  'message'                          as kind,
  'whatsapp'                         as channel,
  case when is_own then 'outbound' else 'inbound' end as direction,
  sent_at                            as started_at,
  'whatsapp:' || person as conversation_id,
  'done'                             as status,
  false                              as is_automatic
from prepared
