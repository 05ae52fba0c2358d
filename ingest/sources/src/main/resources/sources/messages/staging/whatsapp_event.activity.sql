-- Own messages are known by what became of them; the first sign of one is when it was sent.
with known as (
  select
    id,
    business,
    coalesce(sender, recipient) as other,
    sender is null as is_own,
    coalesce(status, 'sent') as status,
    happened_at,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from delivered
  where coalesce(sender, recipient) is not null
)

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
from known
where status in ('sent', 'delivered', 'read')
group by id
