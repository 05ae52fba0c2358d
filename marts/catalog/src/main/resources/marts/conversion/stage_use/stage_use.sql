/*---
mart: stage_use
area: conversion
summary: "How deals use each open stage: whether they enter it, pass it by, leave it and go on."
grain: one row per pipeline and open stage that is declared, or that a deal with recorded history reached
keep: step
key: [source, pipeline, stage]
reads: [stage_stay, stage_visit, silver.pipeline_stage, settings]
columns:
  source: { type: text, description: "source of the deals" }
  pipeline: { type: text, description: "pipeline" }
  stage: { type: text, description: "stage" }
  is_declared: { type: boolean, description: "the source names the stage itself" }
  entered_count: { type: bigint, description: "deals that entered in the last 12 months" }
  moved_count: { type: bigint, description: "deals of the pipeline that changed stage in the last 12 months" }
  stayed_count: { type: bigint, description: "deals that entered at least 90 days ago and still stand here" }
  aged_count: { type: bigint, description: "deals that entered at least 90 days ago" }
  other_stayed_count: { type: bigint, description: "the same in the pipeline's other open stages" }
  other_aged_count: { type: bigint, description: "the same in the pipeline's other open stages" }
  present_count: { type: bigint, description: "deals that stand here" }
  skipped_count: { type: bigint, description: "deals that got past the stage and never stood here" }
  passed_count: { type: bigint, description: "deals that got past the stage" }
  quick_count: { type: bigint, description: "stays that ended within an hour" }
  timed_count: { type: bigint, description: "stays whose time of day is told" }
  advanced_count: { type: bigint, description: "deals that stood here and went on to a later stage" }
  left_count: { type: bigint, description: "deals that stood here and left" }
---*/
with declared as (
  select
    _source as source, pipeline, stage,
    not coalesce(is_derived, false) as is_declared
  from silver.pipeline_stage
  where not coalesce(is_won, false) and not coalesce(is_lost, false)
),

presence as (
  select
    stay.source, stay.pipeline, stay.deal_id, stay.stage,
    days_between(min(stay.entered_date), settings.as_of_date) >= 90 as is_aged,
    max(stay.entered_date) > add_months(settings.as_of_date, -12) as is_recent,
    count(stay.left_date) < count(*) as is_present
  from stage_stay as stay
  cross join settings
  where stay.is_open_stage
  group by stay.source, stay.pipeline, stay.deal_id, stay.stage, settings.as_of_date
),

moved as (
  select stay.source, stay.pipeline, count(distinct stay.deal_id) as moved_count
  from stage_stay as stay
  cross join settings
  where stay.stay_number > 0 and stay.entered_date > add_months(settings.as_of_date, -12)
  group by stay.source, stay.pipeline
),

stages as (
  select
    source, pipeline, stage,
    count(case when is_recent then 1 end) as entered_count,
    count(case when is_aged and is_present then 1 end) as stayed_count,
    count(case when is_aged then 1 end) as aged_count,
    count(case when is_present then 1 end) as present_count
  from presence
  group by source, pipeline, stage
),

pipelines as (
  select
    source, pipeline,
    sum(stayed_count) as stayed_count,
    sum(aged_count) as aged_count
  from stages
  group by source, pipeline
),

passing as (
  select
    source, pipeline, stage,
    count(case when has_advanced and visit_count = 0 then 1 end) as skipped_count,
    count(case when has_advanced then 1 end) as passed_count,
    count(case when has_advanced and visit_count > 0 then 1 end) as advanced_count,
    count(case when has_left and visit_count > 0 then 1 end) as left_count
  from stage_visit
  where visit_count is not null
  group by source, pipeline, stage
),

timed as (
  select
    source, pipeline, stage,
    count(case when seconds < 3600 then 1 end) as quick_count,
    count(*) as timed_count
  from stage_stay
  where seconds is not null
  group by source, pipeline, stage
)

select
  declared.source,
  declared.pipeline,
  declared.stage,
  declared.is_declared,
  coalesce(stages.entered_count, 0) as entered_count,
  coalesce(moved.moved_count, 0) as moved_count,
  coalesce(stages.stayed_count, 0) as stayed_count,
  coalesce(stages.aged_count, 0) as aged_count,
  coalesce(pipelines.stayed_count, 0) - coalesce(stages.stayed_count, 0) as other_stayed_count,
  coalesce(pipelines.aged_count, 0) - coalesce(stages.aged_count, 0) as other_aged_count,
  coalesce(stages.present_count, 0) as present_count,
  coalesce(passing.skipped_count, 0) as skipped_count,
  coalesce(passing.passed_count, 0) as passed_count,
  coalesce(timed.quick_count, 0) as quick_count,
  coalesce(timed.timed_count, 0) as timed_count,
  coalesce(passing.advanced_count, 0) as advanced_count,
  coalesce(passing.left_count, 0) as left_count
from declared
left join moved on moved.source = declared.source and moved.pipeline = declared.pipeline
left join stages
  on stages.source = declared.source
  and stages.pipeline = declared.pipeline
  and stages.stage = declared.stage
left join pipelines
  on pipelines.source = declared.source and pipelines.pipeline = declared.pipeline
left join passing
  on passing.source = declared.source
  and passing.pipeline = declared.pipeline
  and passing.stage = declared.stage
left join timed
  on timed.source = declared.source
  and timed.pipeline = declared.pipeline
  and timed.stage = declared.stage
