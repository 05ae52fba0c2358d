-- In a group it is not known whom an own message is for.
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
from prepared
