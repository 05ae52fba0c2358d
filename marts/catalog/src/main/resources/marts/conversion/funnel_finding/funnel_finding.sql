/*---
mart: funnel_finding
area: conversion
summary: "What is wrong with the stages of a pipeline: two of one meaning, stages nobody leaves or enters or that most deals jump over, more stages than tell anything, histories and reasons that are missing."
grain: one row per pipeline, stage and finding that the deals show beyond chance
key: [source, pipeline, stage, other_stage, finding]
reads: [stage_pair, stage_use, pipeline_use]
empty_without: [silver.deal]
columns:
  source: { type: text, description: "source of the deals" }
  pipeline: { type: text, description: "pipeline" }
  stage: { type: text, description: "stage; null where it is about the whole pipeline" }
  other_stage: { type: text, description: "duplicate: the stage that means the same" }
  finding: { type: text, description: "duplicate: deals go from one to the other within an hour, unlike other moves; dead: nobody leaves, or nobody enters; skipped: most deals get past without standing there; too_many: one of at least two stages that everybody leaves within an hour and goes on; no_history: most closed deals have no recorded change of stage; no_loss_reason: most deals lost in the last 12 months tell no reason" }
  severity: { type: text, description: "high: affected_count is at least a quarter of deal_count; medium: at least a twentieth; low" }
  evidence: { type: text, description: "the figures as a sentence" }
  found_count: { type: bigint, description: "cases that show it. Not additive" }
  tested_count: { type: bigint, description: "cases looked at, at least 20. Not additive" }
  found_share: { type: double, description: "found_count by tested_count. Not additive" }
  found_share_low: { type: double, description: "lower limit of the 95 % interval of confidence (E. B. Wilson, Journal of the American Statistical Association 22, 1927); at least 0.8 for duplicate and dead, above 0.5 for the others. Not additive" }
  other_found_count: { type: bigint, description: "what it is compared with: cases in the pipeline's other stages that show it too; too_many: deals that went on. Null where nothing is compared. Not additive" }
  other_tested_count: { type: bigint, description: "cases looked at there; too_many: deals that left. Not additive" }
  affected_count: { type: bigint, description: "deals that it is about. Not additive" }
  deal_count: { type: bigint, description: "deals that it could be about: those of the pipeline; dead: open ones; skipped: those that got past; no_history: closed ones; no_loss_reason: those lost in the last 12 months. Not additive" }
checks:
  - not_null: [pipeline, finding, severity, evidence, found_count, tested_count]
  - accepted: { column: finding, values: [duplicate, dead, skipped, too_many, no_history, no_loss_reason] }
  - accepted: { column: severity, values: [high, medium, low] }
  - expression: found_count <= tested_count and tested_count >= 20
---*/
with counted as (
  select
    pair.source, pair.pipeline, pair.stage, pair.next_stage as other_stage, 'duplicate' as test,
    pair.quick_count as found_count, pair.move_count as tested_count,
    pair.other_quick_count as other_found_count, pair.other_move_count as other_tested_count,
    pair.deal_count as affected_count, pipeline.deal_count,
    cast(pair.quick_count as string) || ' of ' || cast(pair.move_count as string)
      || ' moves from ' || pair.stage || ' to ' || pair.next_stage
      || ' came within an hour, of the other moves ' || cast(pair.other_quick_count as string)
      || ' of ' || cast(pair.other_move_count as string) || '. '
      || cast(pair.one_count as string) || ' of ' || cast(pair.deal_count as string)
      || ' deals stood in one of the two only.' as evidence
  from stage_pair as pair
  join pipeline_use as pipeline
    on pipeline.source = pair.source and pipeline.pipeline = pair.pipeline
  union all
  select
    stage.source, stage.pipeline, stage.stage, null, 'dead_end',
    stage.stayed_count, stage.aged_count, stage.other_stayed_count, stage.other_aged_count,
    stage.present_count, pipeline.open_count,
    cast(stage.stayed_count as string) || ' of ' || cast(stage.aged_count as string)
      || ' deals that entered ' || stage.stage || ' at least 90 days ago still stand there, '
      || 'in the other stages ' || cast(stage.other_stayed_count as string)
      || ' of ' || cast(stage.other_aged_count as string) || '.'
  from stage_use as stage
  join pipeline_use as pipeline
    on pipeline.source = stage.source and pipeline.pipeline = stage.pipeline
  union all
  select
    stage.source, stage.pipeline, stage.stage, null, 'unused',
    stage.moved_count - stage.entered_count, stage.moved_count, null, null,
    stage.present_count, pipeline.open_count,
    'None of the ' || cast(stage.moved_count as string)
      || ' deals that changed stage in the last 12 months entered ' || stage.stage || '.'
  from stage_use as stage
  join pipeline_use as pipeline
    on pipeline.source = stage.source and pipeline.pipeline = stage.pipeline
  where stage.is_declared
  union all
  select
    source, pipeline, stage, null, 'skipped',
    skipped_count, passed_count, null, null, skipped_count, passed_count,
    cast(skipped_count as string) || ' of ' || cast(passed_count as string)
      || ' deals that got past ' || stage || ' never stood there.'
  from stage_use
  union all
  select
    stage.source, stage.pipeline, stage.stage, null, 'too_many',
    stage.quick_count, stage.timed_count, stage.advanced_count, stage.left_count,
    stage.left_count, pipeline.deal_count,
    cast(stage.quick_count as string) || ' of ' || cast(stage.timed_count as string)
      || ' stays in ' || stage.stage || ' ended within an hour, and '
      || cast(stage.advanced_count as string) || ' of ' || cast(stage.left_count as string)
      || ' deals went on: it tells neither time nor chances.'
  from stage_use as stage
  join pipeline_use as pipeline
    on pipeline.source = stage.source and pipeline.pipeline = stage.pipeline
  union all
  select
    source, pipeline, null, null, 'no_history',
    unrecorded_count, closed_count, null, null, unrecorded_count, closed_count,
    cast(unrecorded_count as string) || ' of ' || cast(closed_count as string)
      || ' closed deals have no recorded change of stage: '
      || 'how long they stayed where is not known.'
  from pipeline_use
  union all
  select
    source, pipeline, null, null, 'no_loss_reason',
    unexplained_count, lost_count, null, null, unexplained_count, lost_count,
    cast(unexplained_count as string) || ' of ' || cast(lost_count as string)
      || ' deals lost in the last 12 months tell no reason.'
  from pipeline_use
),

shares as (
  select
    counted.*,
    ratio(found_count, tested_count) as found_share,
    ratio(other_found_count, other_tested_count) as other_share
  from counted
  where tested_count >= 20 and coalesce(other_tested_count, 20) >= 20
),

-- Limits of Wilson's interval; 1.96 is the 97.5 % point of the normal distribution.
limits as (
  select
    shares.*,
    (found_share + 1.9208 / tested_count
      - 1.96 * sqrt(found_share * (1 - found_share) / tested_count
        + 0.9604 / tested_count / tested_count)) / (1 + 3.8416 / tested_count) as found_share_low,
    (other_share + 1.9208 / other_tested_count
      - 1.96 * sqrt(other_share * (1 - other_share) / other_tested_count
        + 0.9604 / other_tested_count / other_tested_count))
      / (1 + 3.8416 / other_tested_count) as other_share_low,
    (other_share + 1.9208 / other_tested_count
      + 1.96 * sqrt(other_share * (1 - other_share) / other_tested_count
        + 0.9604 / other_tested_count / other_tested_count))
      / (1 + 3.8416 / other_tested_count) as other_share_high
  from shares
),

found as (
  select
    limits.*,
    case when test in ('dead_end', 'unused') then 'dead' else test end as finding
  from limits
  where
    (test = 'duplicate' and found_share_low >= 0.8 and other_share_high < 0.5)
    or (test = 'dead_end' and found_share_low >= 0.8 and other_share_high < 0.5)
    or (test = 'unused' and found_count = tested_count and tested_count >= 50)
    or (test in ('skipped', 'no_history', 'no_loss_reason') and found_share_low > 0.5)
    or (test = 'too_many' and found_share_low > 0.5 and other_share_low >= 0.9)
),

twins as (
  select source, pipeline, stage from found where test = 'duplicate'
  union
  select source, pipeline, other_stage from found where test = 'duplicate'
),

-- What a stronger finding explains is not told twice; one stage that does not separate is no fault.
weighed as (
  select
    found.*,
    count(case when found.test = 'dead_end' then 1 end) over stage_of_pipeline as dead_end_count,
    count(case when found.finding = 'dead' then 1 end) over stage_of_pipeline as dead_count,
    count(case when found.finding = 'too_many' then 1 end)
      over (partition by found.source, found.pipeline) as too_many_count,
    twins.stage is not null as is_twin
  from found
  left join twins
    on twins.source = found.source
    and twins.pipeline = found.pipeline
    and twins.stage = found.stage
  window stage_of_pipeline as (partition by found.source, found.pipeline, found.stage)
)

select
  source,
  pipeline,
  stage,
  other_stage,
  finding,
  case
    when affected_count = 0 then 'low'
    when affected_count >= 0.25 * deal_count then 'high'
    when affected_count >= 0.05 * deal_count then 'medium'
    else 'low'
  end as severity,
  evidence,
  found_count,
  tested_count,
  found_share,
  found_share_low,
  other_found_count,
  other_tested_count,
  affected_count,
  deal_count
from weighed
where test in ('duplicate', 'dead_end', 'no_history', 'no_loss_reason')
  or (test = 'unused' and dead_end_count = 0)
  or (test = 'skipped' and dead_count = 0 and not is_twin)
  or (test = 'too_many' and too_many_count >= 2 and not is_twin)
