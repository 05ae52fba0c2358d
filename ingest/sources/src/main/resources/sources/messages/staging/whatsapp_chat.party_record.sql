-- A chat with somebody outside of the phone's contacts is named by the number.
select
  'whatsapp:' || person as record_id,
  'person'                           as kind,
  max(case when left(chat, 1) <> '+' then chat end) as name,
  max(case when left(chat, 1) = '+' then chat end) as phone,
  'contact'                          as roles,
  min(sent_at)                       as created_at
from prepared
group by person
