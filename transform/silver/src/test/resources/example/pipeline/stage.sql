select
  stage as stage,
  cast(n as bigint) as stage_order,
  coalesce(outcome = 'won', false) as is_won,
  coalesce(outcome = 'lost', false) as is_lost
from delivered
