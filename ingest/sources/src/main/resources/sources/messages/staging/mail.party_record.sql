-- Whom nobody else knows is known by the address; lists and machines are nobody.
with written as (
  select
    sender,
    sender_name,
    sent_at,
    trim(split_part(recipients, ',', 1)) as recipient,
    ',' || replace(lower(:own_addresses), ' ', '') || ',' as own,
    coalesce(lower(auto_submitted), 'no') not like 'no%'
      or coalesce(lower(precedence), '') in ('bulk', 'auto_reply', 'list', 'junk')
      or list_id is not null as is_automatic,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from delivered
),

addresses as (
  select
    sender as address,
    sender_name as name,
    sent_at,
    own,
    is_automatic,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from written
  union all
  select
    recipient,
    cast(null as string),
    sent_at,
    own,
    false,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from written
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
