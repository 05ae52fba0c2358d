with known as (
  select
    coalesce(sender, recipient) as other,
    happened_at,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from delivered
  where coalesce(sender, recipient) is not null
)

select
  'whatsapp:' || other               as record_id,
  'person'                           as kind,
  case when regexp_like(other, '^[0-9]+$') then '+' || other end as phone,
  'contact'                          as roles,
  min(happened_at)                   as created_at
from known
group by other
