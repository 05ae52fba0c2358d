-- The file names the chat, which in a chat of two is the other person.
with spoken as (
  select
    id,
    chat,
    sent_at,
    ',' || replace(:own_names, ', ', ',') || ',' like '%,' || sender || ',%' as is_own,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from delivered
)

select
  'whatsapp:' || id                  as activity_id,
  'whatsapp:' || left(sha256_hex(normalised(chat)), 16) as customer_id,
  'message'                          as kind,
  'whatsapp'                         as channel,
  case when is_own then 'outbound' else 'inbound' end as direction,
  sent_at                            as started_at,
  'whatsapp:' || left(sha256_hex(normalised(chat)), 16) as conversation_id,
  'done'                             as status,
  false                              as is_automatic
from spoken
