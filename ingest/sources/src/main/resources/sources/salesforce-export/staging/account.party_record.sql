select
  id                                 as record_id,
  'company'                          as kind,
  name                               as name,
  phone                              as phone,
  street                             as street,
  city                               as city,
  postcode                           as postcode,
  coalesce(country_code, country)    as country,
  'customer'                         as roles,
  owner_id                           as owner_id,
  industry                           as industry,
  created_date                       as created_at,
  coalesce(last_modified_date, system_modstamp) as updated_at,
  json_map(_extra)                   as attributes
from delivered
where not coalesce(is_deleted, false)
