select
  id as order_id,
  customer as customer_id,
  cast(day as date) as order_date,
  currency as currency,
  owner as owner_id
from delivered
