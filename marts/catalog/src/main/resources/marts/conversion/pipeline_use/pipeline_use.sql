/*---
mart: pipeline_use
area: conversion
summary: "What the deals of each pipeline tell about themselves: recorded changes of stage, reasons of loss."
grain: one row per pipeline with a deal
keep: step
key: [source, pipeline]
reads: [silver.deal, stage_stay, settings]
empty_without: [silver.deal]
columns:
  source: { type: text, description: "source of the deals" }
  pipeline: { type: text, description: "pipeline" }
  deal_count: { type: bigint, description: "deals" }
  open_count: { type: bigint, description: "open deals" }
  closed_count: { type: bigint, description: "won and lost deals" }
  unrecorded_count: { type: bigint, description: "won and lost deals without a recorded change of stage" }
  lost_count: { type: bigint, description: "deals lost in the last 12 months" }
  unexplained_count: { type: bigint, description: "those without a reason of loss" }
---*/
with recorded as (
  select distinct source, deal_id from stage_stay
),

deals as (
  select
    deal._source as source,
    coalesce(deal.pipeline, 'default') as pipeline,
    deal.status,
    recorded.deal_id is null as is_unrecorded,
    deal.status = 'lost'
      and deal.closed_date > add_months(settings.as_of_date, -12)
      and deal.closed_date <= settings.as_of_date as is_lost_lately,
    coalesce(trim(deal.lost_reason), '') = '' as is_unexplained
  from silver.deal as deal
  cross join settings
  left join recorded on recorded.source = deal._source and recorded.deal_id = deal.deal_id
  where deal.created_date is null or deal.created_date <= settings.as_of_date
)

select
  source,
  pipeline,
  count(*) as deal_count,
  count(case when status = 'open' then 1 end) as open_count,
  count(case when status in ('won', 'lost') then 1 end) as closed_count,
  count(case when status in ('won', 'lost') and is_unrecorded then 1 end) as unrecorded_count,
  count(case when is_lost_lately then 1 end) as lost_count,
  count(case when is_lost_lately and is_unexplained then 1 end) as unexplained_count
from deals
group by source, pipeline
