-- Whom nobody else knows is known by the address; lists and machines are nobody.
with addresses as (
  select
    sender as address,
    sender_name as name,
    sent_at,
    own,
    is_automatic,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from prepared
  union all
  select
    recipient,
    cast(null as string),
    sent_at,
    own,
    false,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from prepared
  where recipient <> ''
)

select
  'mail:' || left(sha256_hex(address), 16) as record_id,
  'person'                           as kind,
  max(name)                          as name,
  address                            as email,
  'contact'                          as roles,
  min(sent_at)                       as created_at
from addresses
where not own like '%,' || address || ',%'
  and not own like '%,@' || split_part(address, '@', 2) || ',%'
group by address
having count(case when not is_automatic then 1 end) > 0
