/*---
mart: employee_month
area: service
summary: What each employee did per month, what they won and lost, and how fast they answered and invoiced.
grain: one row per employee and month with at least one fact
key: [source, employee_id, month_start]
reads: [employee_fact, silver.employee]
empty_without: [silver.activity, silver.deal, silver.invoice]
columns:
  source: { type: text, description: "source that the employee id belongs to" }
  employee_id: { type: text, description: "the employee, see silver.employee; after a hand-over a fact stays with who had the deal or customer at that time" }
  team: { type: text, description: "the employee's present team" }
  month_start: { type: date, description: "first day of the month" }
  activity_count: { type: bigint, description: "activities done by a person; planned, cancelled and automatic ones do not count" }
  calls: { type: bigint, description: "calls among them" }
  emails: { type: bigint, description: "e-mails among them" }
  messages: { type: bigint, description: "messages among them" }
  meetings: { type: bigint, description: "meetings and visits among them" }
  tasks: { type: bigint, description: "tasks done" }
  deals_won: { type: bigint, description: "deals won, by closing date" }
  deals_lost: { type: bigint, description: "deals lost, by closing date" }
  win_rate: { type: double, description: "won by won and lost; null without either. Not additive" }
  win_rate_low: { type: double, description: "lower limit of its 95 % interval of confidence (E. B. Wilson, Journal of the American Statistical Association 22, 1927): what few deals can tell. Not additive" }
  win_rate_high: { type: double, description: "upper limit. Not additive" }
  won_amount: { type: money, description: "amount of the won deals" }
  lost_amount: { type: money, description: "amount of the lost deals" }
  answered_count: { type: bigint, description: "conversations first answered" }
  median_first_response_minutes: { type: double, description: "median minutes from the opening message to the first human answer, see response_time. Not additive" }
  median_business_response_minutes: { type: double, description: "the same in business hours. Not additive" }
  after_hours_answer_count: { type: bigint, description: "answers among them that were given while the company was closed" }
  after_hours_answer_share: { type: double, description: "after_hours_answer_count by answered_count; null without any. Not additive" }
  invoice_count: { type: bigint, description: "invoices made" }
  dated_invoice_count: { type: bigint, description: "those whose order's date is known" }
  days_to_invoice: { type: bigint, description: "calendar days from order to invoice, summed over these" }
  median_days_to_invoice: { type: double, description: "median calendar days from order to invoice. Not additive" }
  due_task_count: { type: bigint, description: "tasks that fell due" }
  on_time_task_count: { type: bigint, description: "those done by their due time" }
  on_time_task_share: { type: double, description: "on_time_task_count by due_task_count; null without any. Not additive" }
checks:
  - not_null: [employee_id, month_start]
  - expression: win_rate between 0 and 1
  - expression: after_hours_answer_count <= answered_count
---*/
with counted as (
  select
    source,
    employee_id,
    month_start(fact_date) as month_start,
    count(case when fact = 'activity' then 1 end) as activity_count,
    count(case when fact = 'activity' and activity_kind = 'call' then 1 end) as calls,
    count(case when fact = 'activity' and activity_kind = 'email' then 1 end) as emails,
    count(case when fact = 'activity' and activity_kind = 'message' then 1 end) as messages,
    count(case when fact = 'activity' and activity_kind in ('meeting', 'visit') then 1 end)
      as meetings,
    count(case when fact = 'activity' and activity_kind = 'task' then 1 end) as tasks,
    count(case when fact = 'won' then 1 end) as deals_won,
    count(case when fact = 'lost' then 1 end) as deals_lost,
    sum(case when fact = 'won' then amount end) as won_amount,
    sum(case when fact = 'lost' then amount end) as lost_amount,
    count(case when fact = 'answer' then 1 end) as answered_count,
    median(response_minutes) as median_first_response_minutes,
    median(business_minutes) as median_business_response_minutes,
    count(case when is_after_hours then 1 end) as after_hours_answer_count,
    count(case when fact = 'invoice' then 1 end) as invoice_count,
    count(invoice_days) as dated_invoice_count,
    sum(invoice_days) as days_to_invoice,
    median(invoice_days) as median_days_to_invoice,
    count(case when fact = 'task_due' then 1 end) as due_task_count,
    count(case when is_on_time then 1 end) as on_time_task_count
  from employee_fact
  where employee_id is not null and fact_date is not null
  group by source, employee_id, month_start(fact_date)
),

rated as (
  select
    counted.*,
    deals_won + deals_lost as deals_closed,
    ratio(deals_won, deals_won + deals_lost) as win_rate
  from counted
),

-- 1.96 is the 97.5 % point of the normal distribution, 3.8416 its square.
spread as (
  select
    rated.*,
    win_rate + 1.9208 / nullif(deals_closed, 0) as middle,
    1.96 * sqrt(
      win_rate * (1 - win_rate) / nullif(deals_closed, 0)
        + 0.9604 / nullif(deals_closed, 0) / nullif(deals_closed, 0)
    ) as reach,
    1 + 3.8416 / nullif(deals_closed, 0) as scale
  from rated
)

select
  spread.source,
  spread.employee_id,
  employee.team,
  spread.month_start,
  spread.activity_count,
  spread.calls,
  spread.emails,
  spread.messages,
  spread.meetings,
  spread.tasks,
  spread.deals_won,
  spread.deals_lost,
  spread.win_rate,
  case
    when spread.win_rate = 0 then 0
    else (spread.middle - spread.reach) / spread.scale
  end as win_rate_low,
  case
    when spread.win_rate = 1 then 1
    else (spread.middle + spread.reach) / spread.scale
  end as win_rate_high,
  coalesce(spread.won_amount, 0) as won_amount,
  coalesce(spread.lost_amount, 0) as lost_amount,
  spread.answered_count,
  spread.median_first_response_minutes,
  spread.median_business_response_minutes,
  spread.after_hours_answer_count,
  ratio(spread.after_hours_answer_count, spread.answered_count) as after_hours_answer_share,
  spread.invoice_count,
  spread.dated_invoice_count,
  coalesce(spread.days_to_invoice, 0) as days_to_invoice,
  spread.median_days_to_invoice,
  spread.due_task_count,
  spread.on_time_task_count,
  ratio(spread.on_time_task_count, spread.due_task_count) as on_time_task_share
from spread
left join silver.employee as employee
  on employee._source = spread.source and employee.employee_id = spread.employee_id
