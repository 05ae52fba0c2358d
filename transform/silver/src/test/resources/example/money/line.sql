select
  order_id as order_id,
  cast(n as bigint) as line_number,
  product as product_id,
  decimal_of(quantity, 6) as quantity,
  decimal_of(price, 6) as unit_price,
  decimal_of(discount, 6) as discount
from delivered
