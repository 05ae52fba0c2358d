-- The flag is false until somebody says no: only a no is a statement.
select
  id || ':email'                              as consent_id,
  coalesce(converted_contact_id, id)          as customer_id,
  'email'                                     as channel,
  false                                       as granted,
  coalesce(system_modstamp, created_date)     as at
from delivered
where has_opted_out_of_email and not coalesce(is_deleted, false)
