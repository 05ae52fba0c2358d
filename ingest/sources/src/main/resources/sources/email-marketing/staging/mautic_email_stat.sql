select
  d.*,
  lower(trim(email_address))         as address,
  md5(lower(trim(email_address)))    as person
from delivered as d
