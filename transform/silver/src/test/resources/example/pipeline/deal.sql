select
  id as deal_id,
  lead as lead_id,
  stage as stage,
  cast(created as date) as created_date,
  cast(closed as date) as closed_date,
  decimal_of(amount, 6) as amount,
  owner as owner_id,
  product as product_id
from delivered
