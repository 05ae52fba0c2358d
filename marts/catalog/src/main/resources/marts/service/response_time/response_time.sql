/*---
mart: response_time
area: service
summary: How long people waited for the first human answer, by the clock and in business hours.
grain: one row per conversation
key: [source, conversation_id]
sorted_by: [opened_at]
reads: [silver.activity, silver.calendar_day, settings]
empty_without: [silver.activity]
columns:
  source: { type: text, description: "source of the conversation" }
  conversation_id: { type: text, description: "the source's own id or thread; else the first activity of a series of one person on one channel whose gaps are shorter than 24 hours, written activity:ID" }
  customer_id: { type: text, description: "the resolved customer who speaks in it first; null when nobody is known" }
  employee_id: { type: text, description: "who answered first; without an answer who was asked, where that is known" }
  channel: { type: text, description: "channel of its opening" }
  kind: { type: text, description: "call, email or message" }
  opened_by: { type: text, description: "customer or company; a conversation that the company opened has no response time" }
  opened_at: { type: instant, description: "its first call or message" }
  opened_date: { type: date, description: "business date of the opening" }
  answered_at: { type: instant, description: "first message of a person, or first call that was answered; null while there is none" }
  first_response_minutes: { type: double, description: "from opened_at to answered_at, minutes by the clock. Not additive" }
  business_minutes: { type: double, description: "the part of it in which the company was open, see silver.calendar_day. Not additive" }
  reply_minutes: { type: double, description: "of a conversation that the company opened: until the customer answered or was reached. Not additive" }
  is_answered: { type: boolean, description: "a person answered; null for conversations that the company opened" }
  is_after_hours: { type: boolean, description: "opened while the company was closed" }
  answered_after_hours: { type: boolean, description: "first answered while the company was closed; null without an answer" }
  incoming_count: { type: bigint, description: "calls and messages of the customer" }
  outgoing_count: { type: bigint, description: "calls and messages of the company; automatic ones do not count" }
  turn_count: { type: bigint, description: "times that the customer began to speak" }
checks:
  - not_null: [source, conversation_id, opened_at, opened_by]
  - accepted: { column: opened_by, values: [customer, company] }
  - expression: first_response_minutes >= 0
  - expression: business_minutes between 0 and first_response_minutes
---*/
with contacts as (
  select
    activity._source as source,
    activity.activity_id,
    activity.conversation_id,
    activity.customer_id,
    activity.employee_id,
    coalesce(activity.channel, activity.kind) as channel,
    activity.kind,
    activity.direction,
    activity.started_at,
    case
      when activity.kind <> 'call'
      then case when activity.direction = 'outbound' then activity.started_at end
      when activity.direction = 'outbound' and coalesce(activity.answered, true)
      then activity.started_at
      when activity.direction = 'inbound' and activity.answered
      then from_epoch_seconds(
        epoch_seconds(activity.started_at) + greatest(coalesce(activity.wait_seconds, 0), 0))
    end as human_at,
    case
      when activity.direction = 'inbound' then activity.started_at
      when activity.kind = 'call' and activity.answered then activity.started_at
    end as customer_at,
    settings.timezone
  from silver.activity as activity
  cross join settings
  where activity.kind in ('call', 'email', 'message')
    and activity.direction in ('inbound', 'outbound')
    and activity.started_at <= settings.as_of
    and not coalesce(activity.is_automatic, false)
    and coalesce(activity.status, 'done') <> 'cancelled'
    and not (activity.direction = 'outbound' and coalesce(activity.status, 'done') = 'open')
),

gaps as (
  select
    contacts.*,
    epoch_seconds(started_at) - lag(epoch_seconds(started_at)) over (
      partition by source, customer_id, channel, conversation_id
      order by started_at, activity_id
    ) as gap_seconds
  from contacts
),

series as (
  select
    gaps.*,
    sum(case when gap_seconds < 86400 then 0 else 1 end) over (
      partition by source, customer_id, channel, conversation_id
      order by started_at, activity_id
      rows between unbounded preceding and current row
    ) as series_number
  from gaps
),

named as (
  select
    series.*,
    case
      when conversation_id is not null then conversation_id
      when customer_id is null then 'activity:' || activity_id
      else 'activity:' || first_value(activity_id) over (
        partition by source, customer_id, channel, conversation_id, series_number
        order by started_at, activity_id)
    end as conversation
  from series
),

placed as (
  select
    named.*,
    row_number() over (
      partition by source, conversation order by started_at, direction, activity_id) as place,
    row_number() over (
      partition by source, conversation order by human_at nulls last, activity_id) as human_place,
    lag(direction) over (
      partition by source, conversation order by started_at, direction, activity_id
    ) as direction_before
  from named
),

conversations as (
  select
    source,
    conversation as conversation_id,
    max(case when place = 1 then customer_id end) as first_customer_id,
    min(customer_id) as any_customer_id,
    max(case when place = 1 then employee_id end) as asked_id,
    max(case when place = 1 then channel end) as channel,
    max(case when place = 1 then kind end) as kind,
    max(case when place = 1 then direction end) as direction,
    max(case when place = 1 then started_at end) as opened_at,
    max(case when human_place = 1 then human_at end) as human_at,
    max(case when human_place = 1 and human_at is not null then employee_id end) as human_id,
    min(customer_at) as customer_at,
    count(case when direction = 'inbound' then 1 end) as incoming_count,
    count(case when direction = 'outbound' then 1 end) as outgoing_count,
    count(case when direction = 'inbound' and coalesce(direction_before, 'outbound') = 'outbound'
      then 1 end) as turn_count,
    timezone
  from placed
  group by source, conversation, timezone
),

dated as (
  select
    conversations.*,
    local_date(opened_at, timezone) as opened_date,
    case when direction = 'inbound' then human_at end as answered_at,
    local_date(case when direction = 'inbound' then human_at end, timezone) as answered_date
  from conversations
),

open_seconds as (
  select
    dated.*,
    opening.opens_at <= dated.opened_at and dated.opened_at < opening.closes_at as opened_inside,
    answering.opens_at <= dated.answered_at and dated.answered_at < answering.closes_at
      as answered_inside,
    opening.open_seconds_before
      + case when opening.opens_at is null then 0
        else greatest(0, least(epoch_seconds(dated.opened_at), epoch_seconds(opening.closes_at))
          - epoch_seconds(opening.opens_at)) end as open_until_opened,
    answering.open_seconds_before
      + case when answering.opens_at is null then 0
        else greatest(0, least(epoch_seconds(dated.answered_at), epoch_seconds(answering.closes_at))
          - epoch_seconds(answering.opens_at)) end as open_until_answered
  from dated
  left join silver.calendar_day as opening on opening.day = dated.opened_date
  left join silver.calendar_day as answering on answering.day = dated.answered_date
)

select
  source,
  conversation_id,
  coalesce(first_customer_id, any_customer_id) as customer_id,
  case when answered_at is null then asked_id else human_id end as employee_id,
  channel,
  kind,
  case when direction = 'inbound' then 'customer' else 'company' end as opened_by,
  opened_at,
  opened_date,
  answered_at,
  (epoch_seconds(answered_at) - epoch_seconds(opened_at)) / 60.0e0 as first_response_minutes,
  (open_until_answered - open_until_opened) / 60.0e0 as business_minutes,
  case when direction = 'outbound'
    then (epoch_seconds(customer_at) - epoch_seconds(opened_at)) / 60.0e0 end as reply_minutes,
  case when direction = 'inbound' then answered_at is not null end as is_answered,
  not coalesce(opened_inside, false) as is_after_hours,
  case when answered_at is not null then not coalesce(answered_inside, false) end
    as answered_after_hours,
  incoming_count,
  outgoing_count,
  turn_count
from open_seconds
