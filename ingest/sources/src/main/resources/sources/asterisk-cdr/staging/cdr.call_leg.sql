-- Answer and end are counted from the start: wall clocks jump, durations do not.
with numbered as (
  select
    d.*,
    case when :seventeenth_column <> 'userfield' then unique_id end as own_id,
    epoch_seconds(start_at) as wall_seconds
  from delivered as d
),

created as (
  select
    n.*,
    try_cast(regexp_replace_all(regexp_replace_all(own_id, '^.*-', ''), '[.].*$', '')
      as decimal(18,0)) as created_seconds
  from numbered as n
),

-- In autumn an hour comes twice and is read as its first; no leg begins before its channel does.
legs as (
  select
    c.*,
    wall_seconds
      + case when created_seconds - wall_seconds between 1800 and 5400 then 3600 else 0 end
      as start_seconds,
    coalesce(linked_id, own_id, channel || '@' || cast(wall_seconds as string)) as call_id,
    case
      when regexp_like(channel, :agent_device)
      then case
        when regexp_like(dst, '^[0-9*#]{1,6}$') then 'internal'
        when regexp_like(context, :outbound_contexts) then 'outbound'
      end
      when regexp_like(context, :inbound_contexts) then 'inbound'
    end as leg_direction
  from created as c
),

talks as (
  select
    l.*,
    disposition = 'ANSWERED'
      and channel not like 'Local/%'
      and not coalesce(regexp_like(last_app, :machine_apps), false)
      and coalesce(regexp_like(dst_channel, :agent_device)
        or (leg_direction = 'outbound' and dst_channel is not null), false) as is_talk,
    regexp_replace_all(regexp_replace_all(
      case
        when regexp_like(channel, :agent_device) and channel not like 'Local/%' then channel
        when regexp_like(dst_channel, :agent_device) then dst_channel
      end, '^[^/]*/', ''), '[-@].*$', '') as extension,
    case when last_app = 'Queue' then nullif(regexp_replace_all(last_data, ',.*$', ''), '') end
      as queue_name
  from legs as l
)

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
from talks
