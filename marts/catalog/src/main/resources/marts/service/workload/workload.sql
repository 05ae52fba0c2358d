/*---
mart: workload
area: service
summary: What each hour of the week is expected to bring to a queue, from the last complete weeks.
grain: one row per source, queue and hour of the week that brought a contact
keep: step
key: [source, queue, weekday, hour]
reads: [call_center_hour, counted_day]
empty_without: [silver.activity]
builder: { function: workload, grouped_by: [source, queue], ordered_by: [day, hour] }
columns:
  source: { type: text, description: "source of the calls" }
  queue: { type: text, description: "call queue" }
  weekday: { type: bigint, description: "1 for Monday to 7" }
  hour: { type: bigint, description: "0 to 23" }
  week_count: { type: bigint, description: "days it was learned from" }
  contact_count: { type: bigint, description: "calls on those days" }
  expected_contacts: { type: double, description: "their mean; null when too little is known" }
  low_80: { type: bigint, description: "nine of ten such hours bring at least this" }
  high_80: { type: bigint, description: "nine of ten bring at most this" }
  replayed_count: { type: bigint, description: "hours of later weeks held against such limits" }
  held_count: { type: bigint, description: "those within them" }
  status: { type: text, description: "ok, or why there is no number" }
---*/
with queues as (
  select source, queue, min(hour_date) as first_date
  from call_center_hour
  group by source, queue
),

queue_days as (
  select queues.source, queues.queue, counted.day
  from counted_day as counted
  join queues
    on cast(date_trunc('week', counted.day) as date) >= queues.first_date
),

calls as (
  select source, queue, hour_date, hour, sum(offered) as contact_count
  from call_center_hour
  group by source, queue, hour_date, hour
)

select
  queue_days.source,
  queue_days.queue,
  queue_days.day,
  calls.hour,
  calls.contact_count
from queue_days
left join calls
  on calls.source = queue_days.source
  and calls.queue = queue_days.queue
  and calls.hour_date = queue_days.day
