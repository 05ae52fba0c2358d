select
  uniqueid as activity_id,
  case when regexp_like(number, '^[+][0-9]+$') then number end as customer_id,
  'call' as kind,
  'phone' as channel,
  'inbound' as direction,
  instant(started) as started_at,
  cast(seconds as bigint) as duration_seconds,
  cast(seconds as bigint) > 0 as answered
from delivered
