select
  substr(sha256_hex(
    call_id || '|' || channel || '|' || coalesce(dst_channel, '') || '|'
      || cast(start_seconds as string) || '|' || cast(duration as string) || '|'
      || coalesce(cast(sequence as string), '')), 1, 16) as leg_id,
  call_id                            as call_id,
  from_epoch_seconds(start_seconds)  as started_at,
  case when answer_at is not null then from_epoch_seconds(start_seconds + duration - billsec) end
                                     as answered_at,
  from_epoch_seconds(start_seconds + duration) as ended_at,
  extension                          as employee_id,
  queue_name                         as queue,
  last_app                           as application,
  disposition                        as disposition,
  is_talk                            as is_person,
  case when is_talk then billsec else 0 end as talk_seconds,
  leg_direction                      as direction
from prepared
