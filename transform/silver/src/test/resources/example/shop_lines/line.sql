select
  invoice as order_id,
  product as product_id,
  decimal_of(quantity, 6) as quantity,
  decimal_of(price, 6) as unit_price
from delivered
