/*---
mart: funnel_step
area: conversion
summary: The stages of each pipeline on the way to a won deal.
grain: one row per pipeline and stage, stages of lost deals left out; one for won deals added where none is declared
keep: step
key: [source, pipeline, stage]
reads: [silver.deal, silver.pipeline_stage, settings]
columns:
  source: { type: text, description: "source of the pipeline" }
  pipeline: { type: text, description: "pipeline" }
  stage: { type: text, description: "stage; 'won' where the pipeline has no stage for won deals" }
  stage_order: { type: bigint, description: "rises along the pipeline" }
  is_won_stage: { type: boolean, description: "deals here are won" }
---*/
with deals as (
  select distinct
    deal._source as source,
    coalesce(deal.pipeline, 'default') as pipeline
  from silver.deal as deal
  cross join settings
  where deal.created_date is null or deal.created_date <= settings.as_of_date
),

declared as (
  select
    _source as source,
    pipeline,
    stage,
    stage_order,
    coalesce(is_won, false) as is_won_stage
  from silver.pipeline_stage
  where not coalesce(is_lost, false)
),

won_missing as (
  select
    deals.source,
    deals.pipeline,
    coalesce(max(declared.stage_order), 0) + 1 as stage_order
  from deals
  left join declared
    on declared.source = deals.source and declared.pipeline = deals.pipeline
  group by deals.source, deals.pipeline
  having count(case when declared.is_won_stage then 1 end) = 0
)

select source, pipeline, stage, stage_order, is_won_stage from declared
union all
select source, pipeline, 'won', stage_order, true from won_missing
