/*---
mart: pipeline_simulation
area: sales
summary: What the open deals of each pipeline bring per month in 1,000 possible futures.
grain: one row per pipeline with an open deal and month, the month of the as-of date and the eleven after it
keep: step
key: [source, pipeline, month_start]
reads: [silver.deal, stage_visit, settings]
empty_without: [silver.deal]
builder: { function: pipeline, grouped_by: [source, pipeline], ordered_by: [deal_id, stage] }
columns:
  source: { type: text, description: "source of the deals" }
  pipeline: { type: text, description: "pipeline" }
  month_start: { type: date, description: "first day of the month" }
  expected_amount: { type: money, description: "mean over the futures" }
  low_80: { type: money, description: "9 of 10 futures reach it" }
  high_80: { type: money, description: "9 of 10 futures do not exceed it" }
  basis: { type: text, description: "where the chances come from" }
---*/
select
  deal._source as source,
  coalesce(deal.pipeline, 'default') as pipeline,
  deal.deal_id,
  deal.status,
  deal.amount,
  deal.probability,
  deal.created_date,
  deal.closed_date,
  deal.expected_close_date,
  visit.stage,
  visit.entered_date,
  row_number() over (
    partition by deal._source, deal.deal_id order by visit.stage_order desc, visit.stage) = 1
    as is_present,
  settings.as_of_date
from silver.deal as deal
cross join settings
left join stage_visit as visit
  on visit.source = deal._source and visit.deal_id = deal.deal_id and not visit.is_won_stage
where deal.status in ('open', 'won', 'lost')
  and (deal.created_date is null or deal.created_date <= settings.as_of_date)
