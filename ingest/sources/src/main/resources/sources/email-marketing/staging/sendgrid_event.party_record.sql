select
  person                             as record_id,
  'person'                           as kind,
  min(address)                       as email,
  'contact'                          as roles
from prepared
group by person
