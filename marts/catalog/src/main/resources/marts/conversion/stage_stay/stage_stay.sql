/*---
mart: stage_stay
area: conversion
summary: Every stay of a deal in a stage that its recorded history tells, one after the other.
grain: one row per deal and stay; deals without recorded changes have none
keep: step
key: [source, deal_id, stay_number]
reads: [silver.deal, silver.deal_stage_change, silver.pipeline_stage, settings]
empty_without: [silver.deal]
columns:
  source: { type: text, description: "source of the deal" }
  deal_id: { type: text, description: "the deal" }
  pipeline: { type: text, description: "pipeline" }
  stay_number: { type: bigint, description: "counts the deal's stays; 0 for the stage that the first change left" }
  stage: { type: text, description: "stage" }
  stage_order: { type: bigint, description: "rises along the pipeline; null for a stage that is not declared" }
  is_open_stage: { type: boolean, description: "a declared stage in which deals are neither won nor lost" }
  entered_date: { type: date, description: "when the stay began; null when nothing tells" }
  next_stage: { type: text, description: "where the deal went; null while it stays, or when it was closed without a change of stage" }
  next_order: { type: bigint, description: "order of that stage; null when it is not declared or for lost deals" }
  is_next_open: { type: boolean, description: "that stage is an open one" }
  left_date: { type: date, description: "when the stay ended; null while it lasts and for closed stages at the end" }
  seconds: { type: bigint, description: "from entering to the next change; null where either time is a full hour, as of sources that tell days only" }
---*/
with deals as (
  select
    deal._source as source,
    deal.deal_id,
    coalesce(deal.pipeline, 'default') as pipeline,
    deal.created_date,
    case when deal.status <> 'open' then deal.closed_date end as closed_date,
    settings.timezone,
    settings.as_of
  from silver.deal as deal
  cross join settings
  where deal.created_date is null or deal.created_date <= settings.as_of_date
),

stages as (
  select
    _source as source,
    pipeline,
    stage,
    case when not coalesce(is_lost, false) then stage_order end as stage_order,
    not coalesce(is_won, false) and not coalesce(is_lost, false) as is_open_stage
  from silver.pipeline_stage
),

changes as (
  select
    deals.*,
    change.from_stage,
    change.to_stage,
    change.changed_at,
    row_number() over (
      partition by deals.source, deals.deal_id
      order by change.changed_at, stages.stage_order nulls last, change.to_stage, change.from_stage
    ) as stay_number
  from silver.deal_stage_change as change
  join deals on deals.source = change._source and deals.deal_id = change.deal_id
  left join stages
    on stages.source = deals.source
    and stages.pipeline = deals.pipeline
    and stages.stage = change.to_stage
  where not coalesce(change.is_derived, false)
    and change.to_stage is not null
    and change.changed_at <= deals.as_of
),

stays as (
  select
    source, deal_id, pipeline, closed_date, stay_number, to_stage as stage,
    changed_at as entered_at,
    local_date(changed_at, timezone) as entered_date
  from changes
  union all
  select
    source, deal_id, pipeline, closed_date, 0 as stay_number, from_stage as stage,
    null as entered_at,
    created_date as entered_date
  from changes
  where stay_number = 1 and from_stage is not null and from_stage <> to_stage
),

followed as (
  select
    stays.*,
    stages.stage_order,
    coalesce(stages.is_open_stage, false) as is_open_stage,
    lead(stays.stage) over stays_of_deal as next_stage,
    lead(stages.stage_order) over stays_of_deal as next_order,
    lead(coalesce(stages.is_open_stage, false)) over stays_of_deal as is_next_open,
    lead(stays.entered_at) over stays_of_deal as left_at,
    lead(stays.entered_date) over stays_of_deal as left_date
  from stays
  left join stages
    on stages.source = stays.source
    and stages.pipeline = stays.pipeline
    and stages.stage = stays.stage
  window stays_of_deal as (
    partition by stays.source, stays.deal_id order by stays.stay_number)
)

select
  source,
  deal_id,
  pipeline,
  stay_number,
  stage,
  stage_order,
  is_open_stage,
  entered_date,
  next_stage,
  next_order,
  is_next_open,
  case
    when next_stage is not null then left_date
    when is_open_stage then closed_date
  end as left_date,
  case
    when epoch_seconds(entered_at) % 3600 <> 0 or epoch_seconds(left_at) % 3600 <> 0
    then epoch_seconds(left_at) - epoch_seconds(entered_at)
  end as seconds
from followed
