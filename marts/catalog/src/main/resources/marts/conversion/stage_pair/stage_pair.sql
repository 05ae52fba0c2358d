/*---
mart: stage_pair
area: conversion
summary: How many deals went from one stage straight to a later one within an hour, beside all other moves of the pipeline.
grain: one row per stage and later stage between which a deal moved
keep: step
key: [source, pipeline, stage, next_stage]
reads: [stage_stay]
empty_without: [silver.deal]
columns:
  source: { type: text, description: "source of the deals" }
  pipeline: { type: text, description: "pipeline" }
  stage: { type: text, description: "stage" }
  next_stage: { type: text, description: "the later stage, also an open one" }
  quick_count: { type: bigint, description: "moves between the two within an hour of entering" }
  move_count: { type: bigint, description: "moves between the two whose time of day is told" }
  other_quick_count: { type: bigint, description: "quick ones among the pipeline's other moves" }
  other_move_count: { type: bigint, description: "the pipeline's other moves out of open stages" }
  one_count: { type: bigint, description: "deals that stood in one of the two only" }
  deal_count: { type: bigint, description: "deals that stood in one of the two or both; null without a quick move" }
---*/
with moves as (
  select
    source, pipeline, stage, next_stage,
    is_next_open and next_order > stage_order as is_step,
    seconds < 3600 as is_quick
  from stage_stay
  where is_open_stage and seconds is not null
),

pipelines as (
  select
    source, pipeline,
    count(case when is_quick then 1 end) as quick_count,
    count(*) as move_count
  from moves
  group by source, pipeline
),

pairs as (
  select
    source, pipeline, stage, next_stage,
    count(case when is_quick then 1 end) as quick_count,
    count(*) as move_count
  from moves
  where is_step
  group by source, pipeline, stage, next_stage
),

presence as (
  select distinct source, pipeline, stage, deal_id
  from stage_stay
  where is_open_stage
),

pair_deals as (
  select
    pairs.source, pairs.pipeline, pairs.stage, pairs.next_stage, presence.deal_id,
    count(*) as stage_count
  from pairs
  join presence
    on presence.source = pairs.source
    and presence.pipeline = pairs.pipeline
    and presence.stage in (pairs.stage, pairs.next_stage)
  where pairs.quick_count > 0
  group by pairs.source, pairs.pipeline, pairs.stage, pairs.next_stage, presence.deal_id
),

pair_counts as (
  select
    source, pipeline, stage, next_stage,
    count(case when stage_count = 1 then 1 end) as one_count,
    count(*) as deal_count
  from pair_deals
  group by source, pipeline, stage, next_stage
)

select
  pairs.source,
  pairs.pipeline,
  pairs.stage,
  pairs.next_stage,
  pairs.quick_count,
  pairs.move_count,
  pipelines.quick_count - pairs.quick_count as other_quick_count,
  pipelines.move_count - pairs.move_count as other_move_count,
  pair_counts.one_count,
  pair_counts.deal_count
from pairs
join pipelines on pipelines.source = pairs.source and pipelines.pipeline = pairs.pipeline
left join pair_counts
  on pair_counts.source = pairs.source
  and pair_counts.pipeline = pairs.pipeline
  and pair_counts.stage = pairs.stage
  and pair_counts.next_stage = pairs.next_stage
