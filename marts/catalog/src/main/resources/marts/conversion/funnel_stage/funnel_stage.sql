/*---
mart: funnel_stage
area: conversion
summary: How many deals entered each stage, how many went on, were lost or stay, and how long they stayed.
grain: one row per pipeline, stage and month of entry; entries that are not dated in one row without month
key: [source, pipeline, stage, month_start]
reads: [stage_visit]
empty_without: [silver.deal]
columns:
  source: { type: text, description: "source of the deals" }
  pipeline: { type: text, description: "pipeline" }
  stage: { type: text, description: "stage" }
  stage_order: { type: bigint, description: "rises along the pipeline" }
  is_won_stage: { type: boolean, description: "deals here are won" }
  month_start: { type: date, description: "month in which the stage was reached; null for entries that are not dated" }
  entered_count: { type: bigint, description: "deals that reached the stage, or a later one. Not additive over stages" }
  advanced_count: { type: bigint, description: "those that reached a later stage by the as-of date" }
  lost_count: { type: bigint, description: "those that were lost from here" }
  open_count: { type: bigint, description: "those that are still here" }
  skipped_count: { type: bigint, description: "those whose recorded history passes it by; deals without recorded history do not count" }
  reentered_count: { type: bigint, description: "those that came back to it after having left" }
  left_count: { type: bigint, description: "those that stood here, have left and tell how long they stayed" }
  left_days: { type: bigint, description: "calendar days that these stayed, repeated visits summed" }
  mean_days: { type: double, description: "left_days by left_count: shorter than the truth while others stay. Not additive" }
  median_days: { type: double, description: "median calendar days in the stage by Kaplan-Meier, repeated visits summed, deals that stay counted as censored, those without dates and those that skipped it left out; null when fewer than half have left. Not additive" }
  won_amount: { type: money, description: "amount of the won deals among them. Not additive over stages: a won deal reached each" }
checks:
  - not_null: [pipeline, stage, entered_count]
  - expression: advanced_count <= entered_count
  - expression: skipped_count + reentered_count <= entered_count
  - same_total:
      here: case when is_won_stage then won_amount end
      there: case when status = 'won' then amount end
      of: silver.deal
      where: created_date is null or created_date <= (select as_of_date from settings)
    level: warn
---*/
with visits as (
  select
    stage_visit.*,
    month_start(entered_date) as month_start
  from stage_visit
),

stays as (
  select
    source, pipeline, stage, month_start, days,
    count(case when has_left then 1 end) as left_count,
    count(*) as stay_count
  from visits
  where days is not null
  group by source, pipeline, stage, month_start, days
),

at_risk as (
  select
    stays.*,
    sum(stay_count) over (
      partition by source, pipeline, stage, month_start
      order by days desc
      rows between unbounded preceding and current row
    ) as at_risk_count
  from stays
),

survival as (
  select
    at_risk.*,
    min(case when left_count = at_risk_count then days end) over (
      partition by source, pipeline, stage, month_start
    ) as empty_days,
    sum(case when left_count < at_risk_count then ln(1 - ratio(left_count, at_risk_count)) end)
      over (
        partition by source, pipeline, stage, month_start
        order by days
        rows between unbounded preceding and current row
      ) as log_survival
  from at_risk
),

medians as (
  select
    source, pipeline, stage, month_start,
    min(case when days >= empty_days or log_survival <= ln(0.5) + 0.000000001 then days end)
      as median_days
  from survival
  group by source, pipeline, stage, month_start
),

counted as (
  select
    source, pipeline, stage, stage_order, is_won_stage, month_start,
    count(*) as entered_count,
    count(case when has_advanced then 1 end) as advanced_count,
    count(case when not has_advanced and status = 'lost' then 1 end) as lost_count,
    count(case when not has_advanced and status = 'open' then 1 end) as open_count,
    count(case when visit_count = 0 then 1 end) as skipped_count,
    count(case when visit_count > 1 then 1 end) as reentered_count,
    count(case when has_left then days end) as left_count,
    sum(case when has_left then days end) as left_days,
    sum(case when status = 'won' then amount end) as won_amount
  from visits
  group by source, pipeline, stage, stage_order, is_won_stage, month_start
)

select
  counted.source,
  counted.pipeline,
  counted.stage,
  counted.stage_order,
  counted.is_won_stage,
  counted.month_start,
  counted.entered_count,
  counted.advanced_count,
  counted.lost_count,
  counted.open_count,
  counted.skipped_count,
  counted.reentered_count,
  counted.left_count,
  coalesce(counted.left_days, 0) as left_days,
  ratio(counted.left_days, counted.left_count) as mean_days,
  medians.median_days,
  coalesce(counted.won_amount, 0) as won_amount
from counted
left join medians
  on medians.source = counted.source
  and medians.pipeline = counted.pipeline
  and medians.stage = counted.stage
  and medians.month_start is not distinct from counted.month_start
