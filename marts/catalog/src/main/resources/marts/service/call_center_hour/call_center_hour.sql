/*---
mart: call_center_hour
area: service
summary: How many calls each queue was offered, took and lost by hour, and how long they waited.
grain: one row per source, hour and queue with at least one incoming call
key: [source, hour_start, queue]
sorted_by: [hour_start]
reads: [silver.activity, settings]
empty_without: [silver.activity]
columns:
  source: { type: text, description: "source of the calls, one that tells queues or waiting times: a list of calls that people keep tells neither" }
  hour_start: { type: instant, description: "beginning of the hour in which the calls came in" }
  queue: { type: text, description: "call queue; (none) for calls outside of any" }
  hour_date: { type: date, description: "business date of the hour" }
  weekday: { type: bigint, description: "1 for Monday to 7" }
  hour: { type: bigint, description: "0 to 23 by the company's clock; an hour that a change of the clock repeats comes twice" }
  offered: { type: bigint, description: "incoming calls; a call with all its transfers is one" }
  answered: { type: bigint, description: "those that a person answered" }
  abandoned: { type: bigint, description: "those that no person answered: given up, busy, or left to voicemail" }
  called_back: { type: bigint, description: "those of the abandoned whose caller was reached within an hour; numbers that are not shown cannot be" }
  wait_seconds: { type: bigint, description: "waiting time of the answered calls" }
  median_wait_seconds: { type: double, description: "median waiting time of the answered calls. Not additive" }
  talk_seconds: { type: bigint, description: "talking time" }
  answered_in_time: { type: bigint, description: "calls answered within settings.answer_within_seconds" }
  service_level: { type: double, description: "answered_in_time by offered. Not additive" }
  employee_count: { type: bigint, description: "employees who answered. Not additive" }
checks:
  - not_null: [source, hour_start, queue, offered]
  - expression: offered = answered + abandoned
  - expression: answered_in_time <= answered
  - expression: called_back <= abandoned
---*/
with exchanges as (
  select distinct activity._source as source
  from silver.activity as activity
  where activity.kind = 'call'
    and (activity.queue is not null or activity.wait_seconds is not null)
),

calls as (
  select
    activity._source as source,
    activity.activity_id,
    activity.customer_id,
    activity.employee_id,
    activity.direction,
    activity.started_at,
    epoch_seconds(activity.started_at) as started_seconds,
    coalesce(activity.queue, '(none)') as queue,
    coalesce(activity.answered, false) as is_answered,
    activity.wait_seconds,
    coalesce(activity.duration_seconds, 0) as talk_seconds,
    settings.timezone,
    settings.answer_within_seconds
  from silver.activity as activity
  join exchanges on exchanges.source = activity._source
  cross join settings
  where activity.kind = 'call'
    and activity.direction in ('inbound', 'outbound')
    and activity.started_at <= settings.as_of
    and not coalesce(activity.is_automatic, false)
    and coalesce(activity.status, 'done') = 'done'
),

followed as (
  select
    calls.*,
    min(case when is_answered and direction = 'outbound' then started_seconds end) over (
      partition by customer_id
      order by started_seconds, activity_id
      rows between 1 following and unbounded following
    ) as reached_seconds
  from calls
),

hours as (
  select
    followed.*,
    from_epoch_seconds(started_seconds - started_seconds % 3600) as hour_start
  from followed
  where direction = 'inbound'
)

select
  source,
  hour_start,
  queue,
  local_date(hour_start, timezone) as hour_date,
  iso_weekday(local_date(hour_start, timezone)) as weekday,
  local_hour(hour_start, timezone) as hour,
  count(*) as offered,
  count(case when is_answered then 1 end) as answered,
  count(case when not is_answered then 1 end) as abandoned,
  count(case
    when not is_answered and customer_id is not null and reached_seconds - started_seconds <= 3600
    then 1
  end) as called_back,
  sum(case when is_answered then coalesce(wait_seconds, 0) else 0 end) as wait_seconds,
  median(case when is_answered then wait_seconds end) as median_wait_seconds,
  sum(case when is_answered then talk_seconds else 0 end) as talk_seconds,
  count(case when is_answered and wait_seconds <= answer_within_seconds then 1 end)
    as answered_in_time,
  ratio(
    count(case when is_answered and wait_seconds <= answer_within_seconds then 1 end), count(*))
    as service_level,
  count(distinct case when is_answered then employee_id end) as employee_count
from hours
group by source, hour_start, queue, timezone
