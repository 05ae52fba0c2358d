/*---
mart: freshness
area: trust
summary: When each stream was last delivered, what it holds and whether it is late.
grain: one row per source and stream, configured or delivered
key: [source, stream]
reads: [silver.delivery, silver.sales_order, silver.deal, silver.lead, silver.invoice, silver.payment, silver.activity, silver.ad_spend, silver.touch, configured_stream, settings]
columns:
  source: { type: text, description: "source" }
  stream: { type: text, description: "stream" }
  last_delivery_at: { type: instant, description: "when a file last arrived; null when none did" }
  last_event_at: { type: instant, description: "latest order, deal, lead, invoice, payment, activity, ad day or touch in it; null for other kinds of stream" }
  delivery_count: { type: bigint, description: "files that count" }
  row_count: { type: bigint, description: "records read from them" }
  quarantined_count: { type: bigint, description: "records refused" }
  status: { type: text, description: "fresh, late (older than twice the usual distance of deliveries, and a day), once (delivered on one day only) or missing (configured, never delivered)" }
checks:
  - not_null: [source, stream, status]
  - accepted: { column: status, values: [fresh, late, once, missing] }
---*/
with events as (
  select _source, _stream, max(order_date) as event_date from silver.sales_order
  group by _source, _stream
  union all
  select _source, _stream, max(coalesce(closed_date, created_date)) from silver.deal
  group by _source, _stream
  union all
  select _source, _stream, max(created_date) from silver.lead group by _source, _stream
  union all
  select _source, _stream, max(invoiced_date) from silver.invoice group by _source, _stream
  union all
  select _source, _stream, max(paid_date) from silver.payment group by _source, _stream
  union all
  select _source, _stream, max(activity_date) from silver.activity group by _source, _stream
  union all
  select _source, _stream, max(ad_date) from silver.ad_spend group by _source, _stream
  union all
  select _source, _stream, max(cast(occurred_at as date)) from silver.touch
  group by _source, _stream
),

last_event as (
  select _source as source, _stream as stream, max(event_date) as event_date
  from events
  group by _source, _stream
),

delivered as (
  select
    delivery.source,
    delivery.stream,
    min(delivery.received_at) as first_delivery_at,
    max(delivery.received_at) as last_delivery_at,
    count(distinct cast(delivery.received_at as date)) as day_count,
    count(*) as delivery_count,
    sum(delivery.row_count) as row_count,
    sum(delivery.quarantined_count) as quarantined_count
  from silver.delivery as delivery
  where delivery.is_live
  group by delivery.source, delivery.stream
),

streams as (
  select source, stream from delivered
  union
  select source, stream from configured_stream
)

select
  streams.source,
  streams.stream,
  delivered.last_delivery_at,
  from_epoch_seconds(days_between(date '1970-01-01', last_event.event_date) * 86400)
    as last_event_at,
  coalesce(delivered.delivery_count, 0) as delivery_count,
  coalesce(delivered.row_count, 0) as row_count,
  coalesce(delivered.quarantined_count, 0) as quarantined_count,
  case
    when delivered.source is null then 'missing'
    when delivered.day_count = 1 then 'once'
    when days_between(cast(delivered.last_delivery_at as date), settings.as_of_date) > greatest(
      1,
      2 * ratio(
        days_between(
          cast(delivered.first_delivery_at as date), cast(delivered.last_delivery_at as date)),
        delivered.day_count - 1)
    ) then 'late'
    else 'fresh'
  end as status
from streams
cross join settings
left join delivered
  on delivered.source = streams.source and delivered.stream = streams.stream
left join last_event
  on last_event.source = streams.source and last_event.stream = streams.stream
