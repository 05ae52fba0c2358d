select
  'default'                          as pipeline,
  master_label                       as stage,
  sort_order                         as stage_order,
  is_won                             as is_won,
  is_closed and not is_won           as is_lost,
  default_probability                as probability
from delivered
