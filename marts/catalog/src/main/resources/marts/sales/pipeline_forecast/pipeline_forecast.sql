/*---
mart: pipeline_forecast
area: sales
summary: What the deals that are open today will bring per month, by what became of earlier deals; deals still to be created are not in it.
grain: one row per pipeline with an open deal and month, the month of the as-of date and the eleven after it
key: [source, pipeline, month_start]
reads: [pipeline_simulation, deal_cycle, settings]
empty_without: [silver.deal]
columns:
  source: { type: text, description: "source of the deals" }
  pipeline: { type: text, description: "pipeline" }
  month_start: { type: date, description: "first day of the month; in the month of the as-of date only what is left of it" }
  weighted_amount: { type: money, description: "amount times the CRM's probability of the open deals that the CRM expects to close in the month" }
  expected_amount: { type: money, description: "mean of what open deals bring in the month over 1,000 futures" }
  low_80: { type: money, description: "9 of 10 futures reach it. Not additive" }
  high_80: { type: money, description: "9 of 10 futures do not exceed it. Not additive" }
  open_deal_count: { type: bigint, description: "open deals that the CRM expects to close in the month" }
  overdue_deal_count: { type: bigint, description: "open deals whose expected date has passed, in the first month's row only" }
  overdue_weighted_amount: { type: money, description: "their amount times probability; in no weighted_amount" }
  undated_deal_count: { type: bigint, description: "open deals without expected date, in the first month's row only" }
  basis: { type: text, description: "where the chances come from, several joined by +: stage_history (earlier deals that reached the same stage and had spent as long), crm_probability (nothing tells when the stage was reached), pipeline_rate (neither is known)" }
checks:
  - not_null: [pipeline, month_start, expected_amount, basis]
  - expression: 0 <= open_deal_count and low_80 <= high_80
---*/
with open_deal as (
  select
    deal.source,
    coalesce(deal.pipeline, 'default') as pipeline,
    month_start(
      case
        when deal.is_overdue or deal.expected_close_date is null then settings.as_of_date
        else deal.expected_close_date
      end) as month_start,
    deal.is_overdue,
    deal.expected_close_date is null as is_undated,
    deal.weighted_amount
  from deal_cycle as deal
  cross join settings
  where deal.status = 'open'
),

by_month as (
  select
    source,
    pipeline,
    month_start,
    sum(case when not is_overdue and not is_undated then weighted_amount end) as weighted_amount,
    count(case when not is_overdue and not is_undated then 1 end) as open_deal_count,
    count(case when is_overdue then 1 end) as overdue_deal_count,
    sum(case when is_overdue then weighted_amount end) as overdue_weighted_amount,
    count(case when is_undated then 1 end) as undated_deal_count
  from open_deal
  group by source, pipeline, month_start
)

select
  simulated.source,
  simulated.pipeline,
  simulated.month_start,
  coalesce(by_month.weighted_amount, 0) as weighted_amount,
  simulated.expected_amount,
  simulated.low_80,
  simulated.high_80,
  coalesce(by_month.open_deal_count, 0) as open_deal_count,
  coalesce(by_month.overdue_deal_count, 0) as overdue_deal_count,
  coalesce(by_month.overdue_weighted_amount, 0) as overdue_weighted_amount,
  coalesce(by_month.undated_deal_count, 0) as undated_deal_count,
  simulated.basis
from pipeline_simulation as simulated
left join by_month
  on by_month.source = simulated.source
  and by_month.pipeline = simulated.pipeline
  and by_month.month_start = simulated.month_start
