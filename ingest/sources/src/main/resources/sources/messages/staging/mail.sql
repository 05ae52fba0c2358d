-- A mail with whom it is from and for; the own addresses between commas.
select
  id,
  sent_at,
  topic,
  coalesce(root, parent) as root_id,
  gmail_thread,
  sender,
  sender_name,
  trim(split_part(recipients, ',', 1)) as recipient,
  ',' || replace(lower(:own_addresses), ' ', '') || ',' as own,
  coalesce(lower(auto_submitted), 'no') not like 'no%'
    or coalesce(lower(precedence), '') in ('bulk', 'auto_reply', 'list', 'junk')
    or list_id is not null as is_automatic,
  _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
from delivered
