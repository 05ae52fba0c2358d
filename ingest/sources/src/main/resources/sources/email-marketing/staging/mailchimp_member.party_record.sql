-- A member's id is the MD5 of the address, which is how every stream here names a person.
select
  id                                 as record_id,
  'person'                           as kind,
  nullif(concat_ws(' ', first_name, last_name), '') as name,
  first_name                         as given_name,
  last_name                          as family_name,
  email_address                      as email,
  phone                              as phone,
  language                           as language,
  'contact'                          as roles,
  coalesce(timestamp_signup, timestamp_opt) as created_at,
  last_changed                       as updated_at
from delivered
