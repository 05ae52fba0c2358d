select
  id as record_id,
  kind as kind,
  name as name,
  email as email,
  phone as phone,
  country as country,
  company as company_id
from delivered
