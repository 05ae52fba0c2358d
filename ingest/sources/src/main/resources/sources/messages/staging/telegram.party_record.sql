with heard as (
  select
    case when chat_kind = 'personal_chat' then 'user' || chat_id else sender end as person,
    case when chat_kind = 'personal_chat' then chat_name else sender_name end as name,
    sent_at,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from prepared
  where chat_kind = 'personal_chat' or not is_own
)

select
  'telegram:' || person              as record_id,
  'person'                           as kind,
  max(name)                          as name,
  'contact'                          as roles,
  min(sent_at)                       as created_at
from heard
group by person
