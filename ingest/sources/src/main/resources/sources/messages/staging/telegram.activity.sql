-- Service lines are no messages. In a group it is not known whom an own message is for.
with spoken as (
  select
    chat_id,
    chat_kind,
    id,
    sender,
    via_bot,
    coalesce(sent_epoch, sent_local) as sent_at,
    ',' || replace(:own_names, ', ', ',') || ',' like '%,' || sender || ',%' as is_own,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from delivered
  where kind = 'message' and sender is not null
)

select
  'telegram:' || chat_id || ':' || id as activity_id,
  case
    when chat_kind = 'personal_chat' then 'telegram:user' || chat_id
    when not is_own then 'telegram:' || sender
  end                                as customer_id,
  'message'                          as kind,
  'telegram'                         as channel,
  case when is_own then 'outbound' else 'inbound' end as direction,
  sent_at                            as started_at,
  'telegram:' || chat_id             as conversation_id,
  'done'                             as status,
  chat_kind = 'bot_chat' or via_bot is not null as is_automatic
from spoken
