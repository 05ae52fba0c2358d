/*---
mart: workload_forecast
area: service
summary: How many calls each hour of the week will bring to a queue, within which limits, and how many those who are there can take.
grain: one row per source, queue and hour of the week that brought a call in the last 12 complete weeks
key: [source, queue, weekday, hour]
reads: [workload, call_center_hour, counted_day]
empty_without: [silver.activity]
columns:
  source: { type: text, description: "source of the calls" }
  queue: { type: text, description: "call queue; (none) for calls outside of any" }
  weekday: { type: bigint, description: "1 for Monday to 7" }
  hour: { type: bigint, description: "0 to 23 by the company's clock" }
  week_count: { type: bigint, description: "such hours it was learned from; holidays are left out" }
  contact_count: { type: bigint, description: "calls in them" }
  expected_contacts: { type: double, description: "calls that one such hour brings; null when too little is known" }
  low_80: { type: bigint, description: "nine of ten such hours bring at least this. Not additive" }
  high_80: { type: bigint, description: "nine of ten bring at most this. Not additive" }
  capacity: { type: double, description: "calls that the employees usually there can take in the hour: their mean number by the mean talking time of the queue; null when nobody talked" }
  is_short: { type: boolean, description: "high_80 exceeds capacity" }
  replayed_count: { type: bigint, description: "hours of the last 4 weeks that were held against limits learned before them; the same for all hours of a queue. Not additive" }
  held_count: { type: bigint, description: "those within their limits. Not additive" }
  coverage: { type: double, description: "held_count by replayed_count; at least 0.8 when the limits are right, as calls are whole. Not additive" }
  status: { type: text, description: "ok, or why there is no number" }
checks:
  - not_null: [source, queue, weekday, hour, status]
  - expression: low_80 <= high_80
  - expression: weekday between 1 and 7 and hour between 0 and 23
---*/
with recent as (
  select calls.*
  from call_center_hour as calls
  join counted_day as counted on counted.day = calls.hour_date
  where counted.is_recent
),

talking as (
  select source, queue, sum(talk_seconds) as talk_seconds, sum(answered) as answered
  from recent
  group by source, queue
),

present as (
  select
    source,
    queue,
    weekday,
    hour,
    ratio(sum(employee_count), count(*)) as employee_count
  from recent
  group by source, queue, weekday, hour
)

select
  workload.source,
  workload.queue,
  workload.weekday,
  workload.hour,
  workload.week_count,
  workload.contact_count,
  workload.expected_contacts,
  workload.low_80,
  workload.high_80,
  present.employee_count * ratio(3600 * talking.answered, talking.talk_seconds) as capacity,
  workload.high_80 > present.employee_count * ratio(3600 * talking.answered, talking.talk_seconds)
    as is_short,
  workload.replayed_count,
  workload.held_count,
  ratio(workload.held_count, workload.replayed_count) as coverage,
  workload.status
from workload
left join present
  on present.source = workload.source
  and present.queue = workload.queue
  and present.weekday = workload.weekday
  and present.hour = workload.hour
left join talking on talking.source = workload.source and talking.queue = workload.queue
