select
  md5(lower(trim(email)))            as record_id,
  'person'                           as kind,
  min(lower(trim(email)))            as email,
  'contact'                          as roles
from delivered
group by md5(lower(trim(email)))
