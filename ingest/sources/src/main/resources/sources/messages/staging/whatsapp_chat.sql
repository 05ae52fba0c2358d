-- The file names the chat, which in a chat of two is the other person.
select
  id,
  chat,
  left(sha256_hex(normalised(chat)), 16) as person,
  sent_at,
  ',' || replace(:own_names, ', ', ',') || ',' like '%,' || sender || ',%' as is_own,
  _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
from delivered
