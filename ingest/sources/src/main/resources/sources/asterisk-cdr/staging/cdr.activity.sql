-- The legs of one call are one activity; it is answered when a person took one of them.
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
),

phones as (
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
),

placed as (
  select
    p.*,
    case when is_talk then start_seconds + duration - billsec end as taken_seconds,
    lpad(cast(start_seconds as string), 12, '0')
      || lpad(cast(coalesce(sequence, 0) as string), 12, '0')
      || '|' || channel || '|' || coalesce(dst_channel, '') as place
  from phones as p
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
