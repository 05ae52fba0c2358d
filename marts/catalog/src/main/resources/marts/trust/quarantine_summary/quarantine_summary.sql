/*---
mart: quarantine_summary
area: trust
summary: Which records were refused, why, and the money that they carried.
grain: one row per source, stream and reason with a refused record in a file that was not replaced since
key: [source, stream, reason]
reads: [quarantine.record, silver.delivery]
empty_without: [quarantine.record]
columns:
  source: { type: text, description: "source" }
  stream: { type: text, description: "stream" }
  reason: { type: text, description: "reason code; delivery_refused for files that were refused as a whole" }
  row_count: { type: bigint, description: "refused records; of a refused file all" }
  amount: { type: money, description: "money that they carried; null when it could not be read" }
  first_seen: { type: instant, description: "first delivery with such a record" }
  last_seen: { type: instant, description: "last delivery with such a record" }
checks:
  - not_null: [source, stream, reason]
  - same_total:
      here: case when reason <> 'delivery_refused' then row_count end
      there: quarantined_count
      of: silver.delivery
      where: is_live
    level: warn
---*/
with replaced as (
  select distinct source, stream, file_name
  from silver.delivery
  where is_live
),

counted as (
  select delivery.*
  from silver.delivery as delivery
  left join replaced
    on replaced.source = delivery.source
    and replaced.stream = delivery.stream
    and replaced.file_name = delivery.file_name
  where delivery.is_live or (delivery.refusal is not null and replaced.source is null)
),

refused as (
  select
    counted.source,
    counted.stream,
    record.reason,
    case when counted.refusal is null then 1 else counted.row_count end as row_count,
    case when counted.refusal is null then record.amount else counted.quarantined_amount end
      as amount,
    counted.received_at
  from quarantine.record as record
  join counted
    on counted.delivery_id = record.delivery_id and counted.batch = record.delivery_number
  where (counted.refusal is null) = (record.row_number > 0)
)

select
  source,
  stream,
  reason,
  sum(row_count) as row_count,
  sum(amount) as amount,
  min(received_at) as first_seen,
  max(received_at) as last_seen
from refused
group by source, stream, reason
