/*---
mart: stage_visit
area: conversion
summary: Which stages each deal reached, when it entered each and when it went on.
grain: one row per deal and stage that it reached, skipped stages included
keep: step
key: [source, deal_id, stage]
reads: [silver.deal, silver.deal_stage_change, funnel_step, stage_stay, settings]
empty_without: [silver.deal]
columns:
  source: { type: text, description: "source of the deal" }
  deal_id: { type: text, description: "the deal" }
  pipeline: { type: text, description: "pipeline" }
  stage: { type: text, description: "stage; 'won' where the pipeline has no stage for won deals" }
  stage_order: { type: bigint, description: "rises along the pipeline" }
  is_won_stage: { type: boolean, description: "deals here are won" }
  status: { type: text, description: "the deal's status" }
  amount: { type: money, description: "the deal's amount" }
  entered_date: { type: date, description: "when the stage was reached; null when nothing tells" }
  left_date: { type: date, description: "when the next stage was reached or the deal was lost; null while it stays, and when nothing tells" }
  has_advanced: { type: boolean, description: "a later stage was reached" }
  visit_count: { type: bigint, description: "how often the recorded history entered the stage; 0 for a skipped one, null without recorded history" }
  days: { type: bigint, description: "calendar days in the stage, over all visits, until the as-of date where it stays; null for skipped and won stages and when nothing tells" }
  has_left: { type: boolean, description: "it does not stand in the stage at the as-of date" }
---*/
with deals as (
  select
    deal._source as source,
    deal.deal_id,
    coalesce(deal.pipeline, 'default') as pipeline,
    deal.stage,
    deal.status,
    deal.amount,
    deal.created_date,
    case when deal.status <> 'open' then deal.closed_date end as closed_date,
    settings.timezone
  from silver.deal as deal
  cross join settings
  where deal.created_date is null or deal.created_date <= settings.as_of_date
),

ends as (
  select
    source,
    pipeline,
    min(stage_order) as first_order,
    max(case when is_won_stage then stage_order end) as won_order
  from funnel_step
  group by source, pipeline
),

moves as (
  select
    change._source as source,
    change.deal_id,
    stages.stage_order,
    local_date(change.changed_at, deals.timezone) as changed_date,
    coalesce(change.is_derived, false) as is_derived
  from silver.deal_stage_change as change
  join deals on deals.source = change._source and deals.deal_id = change.deal_id
  join funnel_step as stages
    on stages.source = deals.source
    and stages.pipeline = deals.pipeline
    and stages.stage = change.to_stage
),

furthest_move as (
  select source, deal_id, max(stage_order) as stage_order
  from moves
  group by source, deal_id
),

reached as (
  select
    deals.*,
    ends.first_order,
    case
      when deals.status = 'won' then ends.won_order
      else greatest(ends.first_order, present.stage_order, furthest_move.stage_order)
    end as reached_order
  from deals
  join ends on ends.source = deals.source and ends.pipeline = deals.pipeline
  left join funnel_step as present
    on present.source = deals.source
    and present.pipeline = deals.pipeline
    and present.stage = deals.stage
    and not present.is_won_stage
  left join furthest_move
    on furthest_move.source = deals.source and furthest_move.deal_id = deals.deal_id
),

passed as (
  select
    reached.*,
    stages.stage as passed_stage,
    stages.stage_order,
    stages.is_won_stage
  from reached
  join funnel_step as stages
    on stages.source = reached.source
    and stages.pipeline = reached.pipeline
    and stages.stage_order <= reached.reached_order
    and (reached.status = 'won' or not stages.is_won_stage)
),

entered as (
  select
    passed.source,
    passed.deal_id,
    passed.pipeline,
    passed.passed_stage,
    passed.stage_order,
    passed.is_won_stage,
    passed.status,
    passed.amount,
    passed.closed_date,
    passed.reached_order,
    case
      when passed.is_won_stage then coalesce(passed.closed_date, min(moves.changed_date))
      when passed.stage_order = passed.first_order
      then coalesce(passed.created_date, min(moves.changed_date))
      else min(moves.changed_date)
    end as entered_date
  from passed
  left join moves
    on moves.source = passed.source
    and moves.deal_id = passed.deal_id
    and (
      moves.stage_order = passed.stage_order
      or (moves.stage_order > passed.stage_order and not moves.is_derived)
    )
  group by
    passed.source, passed.deal_id, passed.pipeline, passed.passed_stage, passed.stage_order,
    passed.is_won_stage, passed.status, passed.amount, passed.created_date, passed.closed_date,
    passed.reached_order, passed.first_order
),

moved as (
  select
    entered.*,
    case
      when stage_order < reached_order
      then lead(entered_date) over (
        partition by source, deal_id order by stage_order, passed_stage)
      when not is_won_stage then closed_date
    end as left_date,
    stage_order < reached_order as has_advanced
  from entered
),

stays as (
  select
    stay.source,
    stay.deal_id,
    stay.stage,
    count(*) as visit_count,
    sum(days_between(stay.entered_date, coalesce(stay.left_date, settings.as_of_date))) as days,
    count(stay.entered_date) = count(*) as is_dated,
    count(stay.left_date) = count(*) as has_left
  from stage_stay as stay
  cross join settings
  group by stay.source, stay.deal_id, stay.stage
),

recorded as (
  select distinct source, deal_id from stage_stay
)

select
  moved.source,
  moved.deal_id,
  moved.pipeline,
  moved.passed_stage as stage,
  moved.stage_order,
  moved.is_won_stage,
  moved.status,
  moved.amount,
  moved.entered_date,
  moved.left_date,
  moved.has_advanced,
  case
    when recorded.deal_id is not null and moved.has_advanced then coalesce(stays.visit_count, 0)
    else stays.visit_count
  end as visit_count,
  case
    when moved.is_won_stage then null
    when stays.is_dated then greatest(stays.days, 0)
    when recorded.deal_id is null and (moved.left_date is not null or not moved.has_advanced)
    then greatest(
      days_between(moved.entered_date, coalesce(moved.left_date, settings.as_of_date)), 0)
  end as days,
  coalesce(stays.has_left, moved.left_date is not null) as has_left
from moved
cross join settings
left join recorded on recorded.source = moved.source and recorded.deal_id = moved.deal_id
left join stays
  on stays.source = moved.source
  and stays.deal_id = moved.deal_id
  and stays.stage = moved.passed_stage
