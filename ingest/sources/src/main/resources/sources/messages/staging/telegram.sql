-- Messages alone; service lines are none.
select
  chat_id,
  chat_kind,
  chat_name,
  id,
  sender,
  sender_name,
  via_bot,
  coalesce(sent_epoch, sent_local) as sent_at,
  ',' || replace(:own_names, ', ', ',') || ',' like '%,' || sender || ',%' as is_own,
  _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
from delivered
where kind = 'message' and sender is not null
