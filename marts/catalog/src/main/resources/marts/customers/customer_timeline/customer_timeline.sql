/*---
mart: customer_timeline
area: customers
summary: What happened with each customer, in order; kinds and amounts only, nothing that people wrote.
grain: one row per customer and event
key: [customer_id, kind, source, source_id, occurred_at]
sorted_by: [customer_id, occurred_at]
reads: [silver.sales_order, silver.invoice, silver.payment, silver.lead, silver.deal, silver.activity, silver.campaign_event, silver.touch, silver.survey_answer, settings]
empty_without: [silver.sales_order, silver.invoice, silver.payment, silver.lead, silver.deal, silver.activity, silver.campaign_event, silver.touch, silver.survey_answer]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  occurred_at: { type: instant, description: "when; the start of the day in UTC where only a date is known" }
  kind: { type: text, description: "order, refund, invoice, credit_note, payment, lead, deal_created, deal_won, deal_lost, call, email, message, meeting, task, ticket, complaint, note, visit, campaign_sent, campaign_opened, ..., touch, survey" }
  channel: { type: text, description: "channel" }
  direction: { type: text, description: "inbound, outbound or internal" }
  summary: { type: text, description: "one line made from kind and amount" }
  amount: { type: money, description: "in the reporting currency; null where no money is involved" }
  source: { type: text, description: "source of the event" }
  source_id: { type: text, description: "its id there: order, deal, invoice, activity, ..." }
checks:
  - not_null: [customer_id, kind, source]
---*/
with events as (
  select
    customer_id, coalesce(ordered_at, from_epoch_seconds(days_between(date '1970-01-01', order_date) * 86400)) as occurred_at,
    case when kind = 'refund' then 'refund' else 'order' end as kind, channel as channel, 'inbound' as direction,
    revenue as amount, _source as source, order_id as source_id
  from silver.sales_order
  where coalesce(status, 'completed') not in ('cancelled', 'test')
  union all
  select
    customer_id, from_epoch_seconds(days_between(date '1970-01-01', invoiced_date) * 86400) as occurred_at,
    coalesce(kind, 'invoice') as kind, cast(null as string) as channel, 'outbound' as direction,
    amount as amount, _source as source, invoice_id as source_id
  from silver.invoice
  where coalesce(status, 'open') <> 'cancelled'
  union all
  select
    customer_id, from_epoch_seconds(days_between(date '1970-01-01', paid_date) * 86400) as occurred_at,
    'payment' as kind, method as channel, 'inbound' as direction,
    amount as amount, _source as source, payment_id as source_id
  from silver.payment
  union all
  select
    customer_id, created_at as occurred_at,
    'lead' as kind, source_channel as channel, 'inbound' as direction,
    cast(null as decimal(18, 6)) as amount, _source as source, lead_id as source_id
  from silver.lead
  union all
  select
    customer_id, created_at as occurred_at,
    'deal_created' as kind, source_channel as channel, cast(null as string) as direction,
    amount as amount, _source as source, deal_id as source_id
  from silver.deal
  union all
  select
    customer_id, closed_at as occurred_at,
    'deal_' || status as kind, source_channel as channel, cast(null as string) as direction,
    amount as amount, _source as source, deal_id as source_id
  from silver.deal
  where status in ('won', 'lost')
  union all
  select
    customer_id, started_at as occurred_at,
    kind as kind, channel as channel, direction as direction,
    cast(null as decimal(18, 6)) as amount, _source as source, activity_id as source_id
  from silver.activity
  where coalesce(status, 'done') <> 'cancelled'
  union all
  select
    customer_id, occurred_at as occurred_at,
    'campaign_' || event as kind, cast(null as string) as channel, case when event in ('sent', 'delivered', 'bounced') then 'outbound' else 'inbound' end as direction,
    cast(null as decimal(18, 6)) as amount, _source as source, event_id as source_id
  from silver.campaign_event
  where not coalesce(is_machine, false)
  union all
  select
    customer_id, occurred_at as occurred_at,
    'touch' as kind, channel as channel, 'inbound' as direction,
    cast(null as decimal(18, 6)) as amount, _source as source, touch_id as source_id
  from silver.touch
  where kind in ('session', 'ad_click')
  union all
  select
    customer_id, "at" as occurred_at,
    'survey' as kind, cast(null as string) as channel, 'inbound' as direction,
    cast(null as decimal(18, 6)) as amount, _source as source, answer_id as source_id
  from silver.survey_answer
)

select
  events.customer_id,
  events.occurred_at,
  events.kind,
  events.channel,
  events.direction,
  translate(events.kind, '_', ' ')
    || coalesce(' ' || cast(cast(events.amount as decimal(18, 2)) as string) || ' '
      || settings.currency, '') as summary,
  events.amount,
  events.source,
  events.source_id
from events
cross join settings
where events.customer_id is not null
  and events.kind is not null
  and (events.occurred_at is null or events.occurred_at <= settings.as_of)
