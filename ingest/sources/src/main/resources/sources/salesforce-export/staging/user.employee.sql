select
  id                                                        as employee_id,
  coalesce(name, nullif(concat_ws(' ', first_name, last_name), '')) as name,
  department                                                as team,
  coalesce(email, username)                                 as email,
  is_active                                                 as is_active
from delivered
