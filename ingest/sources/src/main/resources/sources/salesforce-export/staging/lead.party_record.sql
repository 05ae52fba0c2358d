-- A converted lead lives on as its contact.
select
  id                                 as record_id,
  'person'                           as kind,
  nullif(concat_ws(' ', first_name, last_name), '') as name,
  first_name                         as given_name,
  last_name                          as family_name,
  email                              as email,
  nullif(concat_ws(',', mobile_phone, phone), '') as phone,
  city                               as city,
  postcode                           as postcode,
  coalesce(country_code, country)    as country,
  'lead'                             as roles,
  owner_id                           as owner_id,
  created_date                       as created_at,
  coalesce(last_modified_date, system_modstamp) as updated_at,
  json_map(_extra)                   as attributes
from delivered
where not coalesce(is_deleted, false) and converted_contact_id is null
