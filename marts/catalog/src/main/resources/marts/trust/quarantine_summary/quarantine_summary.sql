/*---
mart: quarantine_summary
area: trust
summary: Which records were refused, why, and the money that they carried.
grain: one row per source, stream and reason with a refused record in a delivery that counts
key: [source, stream, reason]
reads: [quarantine.record, silver.delivery]
columns:
  source: { type: text, description: "source" }
  stream: { type: text, description: "stream" }
  reason: { type: text, description: "reason code" }
  row_count: { type: bigint, description: "refused records" }
  amount: { type: money, description: "money that they carried; null when it could not be read" }
  first_seen: { type: instant, description: "first delivery with such a record" }
  last_seen: { type: instant, description: "last delivery with such a record" }
checks:
  - not_null: [source, stream, reason]
  - same_total: { here: row_count, there: quarantined_count, of: silver.delivery, where: is_live }
    level: warn
---*/
select
  delivery.source,
  delivery.stream,
  record.reason,
  count(*) as row_count,
  sum(record.amount) as amount,
  min(delivery.received_at) as first_seen,
  max(delivery.received_at) as last_seen
from quarantine.record as record
join silver.delivery as delivery on delivery.delivery_id = record._delivery_id
where delivery.is_live
group by delivery.source, delivery.stream, record.reason
