select
  'whatsapp:' || other               as record_id,
  'person'                           as kind,
  case when regexp_like(other, '^[0-9]+$') then '+' || other end as phone,
  'contact'                          as roles,
  min(happened_at)                   as created_at
from prepared
group by other
