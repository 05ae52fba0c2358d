select
  id as invoice_id,
  order_id as order_id,
  cast(day as date) as invoiced_date,
  cast(due as date) as due_date,
  decimal_of(amount, 6) as amount,
  currency as currency
from delivered
