with typed as (
  select
    invoice,
    customer,
    country,
    instant_of("at", 'iso', 'Europe/London') as ordered_at,
    _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
  from delivered
)
select
  invoice as order_id,
  customer as customer_id,
  ordered_at as ordered_at,
  country as country
from typed
