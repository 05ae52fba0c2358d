select
  email_id                           as record_id,
  'person'                           as kind,
  min(email_address)                 as email,
  'contact'                          as roles
from delivered
group by email_id
