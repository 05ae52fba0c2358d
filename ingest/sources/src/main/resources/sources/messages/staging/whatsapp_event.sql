-- Own messages are known by what became of them.
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
