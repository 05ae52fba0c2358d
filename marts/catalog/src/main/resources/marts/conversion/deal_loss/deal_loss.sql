/*---
mart: deal_loss
area: conversion
summary: Every lost deal with the stage that it was lost from, the reason, the money and the time it took.
grain: one row per lost deal
key: [source, deal_id]
reads: [deal_cycle, stage_visit]
empty_without: [silver.deal]
columns:
  source: { type: text, description: "source of the deal" }
  deal_id: { type: text, description: "the deal" }
  customer_id: { type: text, description: "the resolved customer; null when not known" }
  pipeline: { type: text, description: "pipeline" }
  lost_stage: { type: text, description: "the furthest stage that it reached; null where the pipeline's stages are not known" }
  stage_order: { type: bigint, description: "rises along the pipeline" }
  lost_reason: { type: text, description: "why it was lost; '(not told)' where nobody wrote it down" }
  is_explained: { type: boolean, description: "a reason is told" }
  owner_id: { type: text, description: "employee who worked on it last" }
  product_name: { type: text, description: "what was to be sold" }
  source_channel: { type: text, description: "where it came from" }
  amount: { type: money, description: "in the reporting currency; null when not given, which is not 0" }
  created_date: { type: date, description: "business date of creation" }
  closed_date: { type: date, description: "business date of losing" }
  days_to_loss: { type: bigint, description: "calendar days from creation to loss; null where a date is missing" }
  _source: { type: text, description: "source of the winning record" }
  _stream: { type: text, description: "stream of the winning record" }
  _delivery_id: { type: text, description: "its delivery" }
  _row_number: { type: bigint, description: "its line in the delivered file" }
checks:
  - not_null: [deal_id, lost_reason]
---*/
with furthest as (
  select
    source,
    deal_id,
    min(stage) as stage,
    min(stage_order) as stage_order
  from stage_visit
  where status = 'lost' and not has_advanced
  group by source, deal_id
)

select
  deal.source,
  deal.deal_id,
  deal.customer_id,
  deal.pipeline,
  furthest.stage as lost_stage,
  furthest.stage_order,
  coalesce(nullif(trim(deal.lost_reason), ''), '(not told)') as lost_reason,
  coalesce(trim(deal.lost_reason), '') <> '' as is_explained,
  deal.owner_id,
  deal.product_name,
  deal.source_channel,
  deal.amount,
  deal.created_date,
  deal.closed_date,
  deal.cycle_days as days_to_loss,
  deal._source,
  deal._stream,
  deal._delivery_id,
  deal._row_number
from deal_cycle as deal
left join furthest on furthest.source = deal.source and furthest.deal_id = deal.deal_id
where deal.status = 'lost'
