-- The legs of one call are one activity; it is answered when a person took one of them.
with placed as (
  select
    p.*,
    case when is_talk then start_seconds + duration - billsec end as taken_seconds,
    lpad(cast(start_seconds as string), 12, '0')
      || lpad(cast(coalesce(sequence, 0) as string), 12, '0')
      || '|' || channel || '|' || coalesce(dst_channel, '') as place
  from prepared as p
)

select
  call_id                            as activity_id,
  min_by(phone, case when phone is not null then place end) as customer_id,
  'call'                             as kind,
  'phone'                            as channel,
  min_by(leg_direction, case when leg_direction is not null then place end) as direction,
  from_epoch_seconds(min(start_seconds)) as started_at,
  sum(case when is_talk then billsec else 0 end) as duration_seconds,
  bool_or(is_talk)                   as answered,
  min(taken_seconds) - min(start_seconds) as wait_seconds,
  coalesce(
    min_by(extension, case when is_talk and extension is not null
      then lpad(cast(taken_seconds as string), 12, '0') || place end),
    min_by(extension, case when leg_direction in ('outbound', 'internal')
      and extension is not null then place end)) as employee_id,
  min_by(queue_name, case when queue_name is not null then place end) as queue,
  'done'                             as status,
  false                              as is_automatic
from placed
group by call_id
