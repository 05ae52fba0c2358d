-- The first sign of an own message is when it was sent.
select
  'whatsapp:' || id                  as activity_id,
  'whatsapp:' || min(other)          as customer_id,
  'message'                          as kind,
  'whatsapp'                         as channel,
  case when bool_and(is_own) then 'outbound' else 'inbound' end as direction,
  min(happened_at)                   as started_at,
  'whatsapp:' || min(business) || ':' || min(other) as conversation_id,
  'done'                             as status,
  false                              as is_automatic
from prepared
where status in ('sent', 'delivered', 'read')
group by id
