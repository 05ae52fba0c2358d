/*---
mart: employee_performance
area: service
summary: What each employee did in the last 12 months, and whether their win rate differs from the others' by more than chance.
grain: one row per employee with a fact in the last 12 months; records of one e-mail address in several sources are one employee
key: [source, employee_id]
reads: [employee_fact, silver.employee, settings]
empty_without: [silver.activity, silver.deal, silver.invoice]
columns:
  source: { type: text, description: "source of the employee's record, one that lists its employees before one that only names them" }
  employee_id: { type: text, description: "the employee, see silver.employee" }
  team: { type: text, description: "the employee's present team" }
  is_active: { type: boolean, description: "the source says that they still work here" }
  activity_count: { type: bigint, description: "activities done" }
  deals_won: { type: bigint, description: "deals won, by closing date; a deal handed over counts for who had it then" }
  deals_closed: { type: bigint, description: "deals won and lost" }
  win_rate: { type: double, description: "deals_won by deals_closed; null without any. Not additive" }
  win_rate_low: { type: double, description: "lower limit of its 95 % interval of confidence (E. B. Wilson, Journal of the American Statistical Association 22, 1927). Not additive" }
  win_rate_high: { type: double, description: "upper limit. Not additive" }
  other_won: { type: bigint, description: "deals won by all others. Not additive" }
  other_closed: { type: bigint, description: "deals won and lost by all others. Not additive" }
  comparison: { type: text, description: "higher or lower: the intervals of the employee and of all others do not meet; no_difference: they do; too_few: fewer than 20 closed deals here or there" }
  won_amount: { type: money, description: "amount of the won deals" }
  due_task_count: { type: bigint, description: "tasks that fell due" }
  on_time_task_count: { type: bigint, description: "those done by their due time" }
  on_time_task_share: { type: double, description: "on_time_task_count by due_task_count; null with fewer than 5. Not additive" }
  invoice_count: { type: bigint, description: "invoices made" }
  median_days_to_invoice: { type: double, description: "median calendar days from order to invoice; null with fewer than 5 invoices. Not additive" }
checks:
  - not_null: [employee_id, comparison]
  - accepted: { column: comparison, values: [higher, lower, no_difference, too_few] }
---*/
with records as (
  select
    _source as source,
    employee_id,
    team,
    is_active,
    coalesce(lower(email), _source || ' ' || employee_id) as person,
    row_number() over (
      partition by coalesce(lower(email), _source || ' ' || employee_id)
      order by case when coalesce(is_derived, false) then 2 else 1 end, _source, employee_id
    ) as record_rank
  from silver.employee
),

facts as (
  select
    coalesce(main.source, fact.source) as source,
    coalesce(main.employee_id, fact.employee_id) as employee_id,
    main.team,
    main.is_active,
    fact.fact,
    fact.amount,
    fact.is_on_time,
    fact.invoice_days
  from employee_fact as fact
  cross join settings
  left join records as named
    on named.source = fact.source and named.employee_id = fact.employee_id
  left join records as main on main.person = named.person and main.record_rank = 1
  where fact.employee_id is not null
    and fact.fact_date > add_months(settings.as_of_date, -12)
    and fact.fact_date <= settings.as_of_date
),

counted as (
  select
    source,
    employee_id,
    team,
    is_active,
    count(case when fact = 'activity' then 1 end) as activity_count,
    count(case when fact = 'won' then 1 end) as deals_won,
    count(case when fact in ('won', 'lost') then 1 end) as deals_closed,
    sum(case when fact = 'won' then amount end) as won_amount,
    count(case when fact = 'task_due' then 1 end) as due_task_count,
    count(case when is_on_time then 1 end) as on_time_task_count,
    count(case when fact = 'invoice' then 1 end) as invoice_count,
    count(invoice_days) as dated_invoice_count,
    median(invoice_days) as median_days_to_invoice
  from facts
  group by source, employee_id, team, is_active
),

compared as (
  select
    counted.*,
    sum(deals_won) over () - deals_won as other_won,
    sum(deals_closed) over () - deals_closed as other_closed,
    ratio(deals_won, deals_closed) as win_rate,
    ratio(sum(deals_won) over () - deals_won, sum(deals_closed) over () - deals_closed)
      as other_rate
  from counted
),

-- Limits of Wilson's interval; 1.96 is the 97.5 % point of the normal distribution.
limits as (
  select
    compared.*,
    (win_rate + 1.9208 / nullif(deals_closed, 0)
      - 1.96 * sqrt(win_rate * (1 - win_rate) / nullif(deals_closed, 0)
        + 0.9604 / nullif(deals_closed, 0) / nullif(deals_closed, 0)))
      / (1 + 3.8416 / nullif(deals_closed, 0)) as low,
    (win_rate + 1.9208 / nullif(deals_closed, 0)
      + 1.96 * sqrt(win_rate * (1 - win_rate) / nullif(deals_closed, 0)
        + 0.9604 / nullif(deals_closed, 0) / nullif(deals_closed, 0)))
      / (1 + 3.8416 / nullif(deals_closed, 0)) as high,
    (other_rate + 1.9208 / nullif(other_closed, 0)
      - 1.96 * sqrt(other_rate * (1 - other_rate) / nullif(other_closed, 0)
        + 0.9604 / nullif(other_closed, 0) / nullif(other_closed, 0)))
      / (1 + 3.8416 / nullif(other_closed, 0)) as other_low,
    (other_rate + 1.9208 / nullif(other_closed, 0)
      + 1.96 * sqrt(other_rate * (1 - other_rate) / nullif(other_closed, 0)
        + 0.9604 / nullif(other_closed, 0) / nullif(other_closed, 0)))
      / (1 + 3.8416 / nullif(other_closed, 0)) as other_high
  from compared
)

select
  source,
  employee_id,
  team,
  is_active,
  activity_count,
  deals_won,
  deals_closed,
  win_rate,
  case when win_rate = 0 then 0 else low end as win_rate_low,
  case when win_rate = 1 then 1 else high end as win_rate_high,
  other_won,
  other_closed,
  case
    when deals_closed < 20 or other_closed < 20 then 'too_few'
    when low > other_high then 'higher'
    when high < other_low then 'lower'
    else 'no_difference'
  end as comparison,
  coalesce(won_amount, 0) as won_amount,
  due_task_count,
  on_time_task_count,
  case when due_task_count >= 5 then ratio(on_time_task_count, due_task_count) end
    as on_time_task_share,
  invoice_count,
  case when dated_invoice_count >= 5 then median_days_to_invoice end as median_days_to_invoice
from limits
