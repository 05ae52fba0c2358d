-- One row per leg of a call: which call it is of, which way it went, who talked, whose number it is.
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
),

other_sides as (
  select
    t.*,
    regexp_replace_all(
      case
        when leg_direction = 'outbound' and length(:trunk_prefix) > 0
          and left(dst, length(:trunk_prefix)) = :trunk_prefix
        then substr(dst, length(:trunk_prefix) + 1)
        when leg_direction = 'outbound' then dst
        when leg_direction = 'inbound' and regexp_like(src, '[0-9]') then src
        when leg_direction = 'inbound'
        then regexp_replace_all(regexp_replace_all(caller, '^.*<', ''), '>.*$', '')
      end, '[^0-9+]', '') as digits
  from talks as t
)

select
  o.*,
  case
    when length(digits) < 7 then null
    when left(digits, 1) = '+' then digits
    when left(digits, 2) = '00' then '+' || substr(digits, 3)
    when length(digits) >= 11 and left(digits, 1) <> '0' and :bare_numbers = 'international'
    then '+' || digits
    else digits
  end as phone
from other_sides as o
